import { useRouter } from '@tarojs/taro'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { loadOffer, offer } from '@/lib/offer'
import { services } from '@/lib/services'
import { useLoaded } from '@/lib/use-loaded'
import { useText } from '@/lib/use-text'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Skeleton } from '@/parts/skeleton'
import { TakeForm } from './take-form'

/** Taking a number, by whatever code or link one came here. */
export default function TakePage(): ReactElement {
  const { say } = useText()
  const entry = entryOf(useRouter().params)
  const name = `offer/${entry.hallId ?? entry.venueId ?? entry.queueId ?? ''}`
  const { value, at, isKept, failure, reload } = useLoaded(name, offer, () => loadOffer(services.api, entry))
  if (value !== null)
    return (
      <TakeForm
        offer={value}
        queueId={entry.queueId ?? value.queues.find(({ code }) => code === entry.prefix)?.queueId}
        onStale={() => void reload()}
        notice={<KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />}
      />
    )
  return (
    <Page title={say('title.take')}>
      <KeptNotice failure={failure} at={0} onRetry={() => void reload()} />
      {failure === null && <Skeleton rows={3} tall />}
    </Page>
  )
}
