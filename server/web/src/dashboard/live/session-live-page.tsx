import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { useApi } from '../login/login-context'
import { Problem } from '../problem'
import { FewBids } from '../opening/few-bids'
import { SessionChanges } from '../opening/session-changes'
import { PublishButton } from '../sessions/publish-button'
import { useText } from '../texts'
import { DrawPanel } from './draw-panel'
import { LivePage } from './live-page'
import { placeOfSession } from '@paihao/shared/desk/place'
import { SessionMenu } from './session-menu'
import { useSessionTopic } from './use-session-topic'

/** The room of one bid session. */
export function SessionLivePage(): ReactElement {
  const { venueId = '' } = useParams()
  const say = useText()
  const api = useApi()
  const session = useQuery({
    queryKey: ['bid-session', venueId],
    queryFn: async () => (await api.call('getBidSession', { params: { venueId } })).bidSession,
    refetchInterval: 30_000,
  })
  useSessionTopic(venueId)
  if (session.isError && session.data === undefined)
    return (
      <div className="page">
        <Problem error={session.error} onRetry={() => void session.refetch()} />
      </div>
    )
  if (session.data === undefined)
    return (
      <div className="page">
        <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />
      </div>
    )
  const place = placeOfSession(session.data)
  const { policy, state, draw } = session.data
  const toBeDrawn = policy.order === 'draw' && state !== 'draft' && draw?.drawnAt === undefined
  return (
    <LivePage
      key={venueId}
      place={place}
      menu={<SessionMenu session={session.data} />}
      above={
        <>
          {session.data.state === 'draft' && (
            <Alert
              type="info"
              showIcon
              title={say('live.draft')}
              action={<PublishButton session={session.data} />}
            />
          )}
          <SessionChanges session={session.data} />
          <FewBids session={session.data} />
        </>
      }
      {...(toBeDrawn ? { beforeDraw: <DrawPanel session={session.data} /> } : {})}
    />
  )
}
