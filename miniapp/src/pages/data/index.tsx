import type { MyData } from '@paihao/shared/contract/my-data'
import Taro from '@tarojs/taro'
import { Text } from '@tarojs/components'
import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { handOver } from '@/lib/platform'
import { labelWords, stateWords } from '@/lib/label-words'
import { services } from '@/lib/services'
import { dayAndTime } from '@/lib/times'
import { useFailure } from '@/lib/use-failure'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import styles from './index.module.scss'

/** Everything that is held about this person, to be read and taken along. Never kept on the phone. */
export default function DataPage(): ReactElement {
  const { say } = useText()
  const failureOf = useFailure()
  const [data, setData] = useState<MyData | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const load = useCallback(
    () =>
      services.api
        .call('myData')
        .then(found => {
          setData(found)
          setFailure(null)
        })
        .catch((error: unknown) => setFailure(failureOf(error))),
    [failureOf],
  )
  useEffect(() => void load(), [load])

  const take = async (given: MyData) => {
    const done = await handOver('paihao-data.json', JSON.stringify(given, null, 2))
    await Taro.showToast({
      title: say(done === 'refused' ? 'privacy.refused' : `data.${done}`),
      icon: 'none',
    })
  }

  return (
    <Page
      title={say('data.title')}
      footer={
        data !== null &&
        data.tickets.length > 0 && (
          <Button kind="main" onPress={() => void take(data)}>
            {say('data.export')}
          </Button>
        )
      }
    >
      <Text className={styles.lead}>{say('data.lead')}</Text>
      <KeptNotice failure={failure} at={0} onRetry={() => void load()} />
      {data === null && failure === null && <Skeleton rows={3} tall />}
      {data?.tickets.length === 0 && (
        <Card>
          <Empty title={say('data.none')} />
        </Card>
      )}
      {data?.tickets.map(({ ticketId, venueName, queueName, takenAt, bidder, ...ticket }) => (
        <Section key={ticketId} title={venueName}>
          <Card flush>
            <Cell title={labelWords(ticket, say)} lead={queueName} value={stateWords(ticket, say)} />
            <Cell title={say('ticket.takenAt')} value={dayAndTime(takenAt, services.clock.now(), say)} />
            {bidder !== undefined && (
              <>
                <Cell title={say('take.company')} lead={bidder.companyName} />
                <Cell title={say('take.creditCode')} lead={bidder.creditCode} />
                <Cell title={say('take.delegate')} value={bidder.delegateName} />
                <Cell title={say('take.phone')} value={bidder.phone} />
              </>
            )}
          </Card>
        </Section>
      ))}
    </Page>
  )
}
