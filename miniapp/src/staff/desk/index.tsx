import { useRouter } from '@tarojs/taro'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Skeleton } from '@/parts/skeleton'
import { usePlace, type WorkPlace } from '../lib/use-place'
import { useStaffText } from '../lib/use-staff-text'
import { Gate } from '../parts/gate'
import { DeskView } from './desk-view'

/** A counter in the hand. */
export default function StaffDesk(): ReactElement {
  const { hallId, venueId = '' } = entryOf(useRouter().params)
  return <Gate>{() => <Desk at={hallId === undefined ? { venueId } : { hallId }} />}</Gate>
}

function Desk({ at }: { at: WorkPlace }): ReactElement {
  const { tell } = useStaffText()
  const { place, isToBeDrawn, failure, at: since, reload } = usePlace(at)
  const notice = <KeptNotice failure={failure} at={since} onRetry={() => void reload()} />
  if (place !== null)
    return (
      <DeskView
        key={place.venueId}
        place={place}
        whereId={'hallId' in at ? at.hallId : at.venueId}
        isToBeDrawn={isToBeDrawn}
        notice={notice}
      />
    )
  return (
    <Page title={tell('desk.title')} tells="all">
      {notice}
      {failure === null && <Skeleton rows={3} tall />}
    </Page>
  )
}
