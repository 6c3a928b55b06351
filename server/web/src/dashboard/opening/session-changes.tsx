import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { dayAndTime } from '../../lib/shanghai-time'
import { useText } from '../texts'

/** What has changed about a session since it was published, for whoever works in it. */
export function SessionChanges({
  session: { roomMoved, calledOff, openingRoom },
}: {
  session: BidSession
}): ReactElement {
  const say = useText()
  return (
    <>
      {calledOff !== undefined && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={say('callOff.stands', { time: dayAndTime(calledOff.at) })}
          description={say('common.reasonIs', { reason: calledOff.reason })}
        />
      )}
      {roomMoved !== undefined && calledOff === undefined && (
        <Alert
          type="warning"
          showIcon
          title={say('room.stands', {
            room: openingRoom,
            from: roomMoved.from,
            time: dayAndTime(roomMoved.at),
            reason: roomMoved.reason,
          })}
        />
      )}
    </>
  )
}
