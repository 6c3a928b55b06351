import { ApiError } from '@paihao/shared/contract/client'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { useTopic } from '../../lib/use-live'
import { Problem } from '../problem'
import { LowPaper } from './low-paper'
import { LivePage } from './live-page'
import { placeOfHall } from '@paihao/shared/desk/place'
import { QueueMenu } from './queue-menu'

/** A clerk's counter in a hall, day after day: it moves on by itself. */
export function HallLivePage(): ReactElement {
  const { hallId = '' } = useParams()
  const { snapshot, refused } = useTopic('hall', hallId)
  const board = useTopic('board', snapshot?.today.venueId ?? null).snapshot
  const place = useMemo(() => {
    if (snapshot === null) return null
    const there = placeOfHall(snapshot.hall, snapshot.today)
    return board === null ? there : { ...there, state: board.state, queues: board.queues }
  }, [snapshot, board])
  if (place === null && refused !== null)
    return (
      <div className="page">
        <Problem error={new ApiError(refused.code, refused.message, 0)} />
      </div>
    )
  if (place === null)
    return (
      <div className="page">
        <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <LivePage
      key={place.venueId}
      place={place}
      menu={<QueueMenu queues={place.queues} />}
      above={<LowPaper hallId={hallId} />}
    />
  )
}
