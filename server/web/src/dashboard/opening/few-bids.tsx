import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** At the deadline, loudly: the lots with fewer than three bids, each for itself (招标投标法 art. 28). */
export function FewBids({ session }: { session: BidSession }): ReactElement | null {
  const say = useText()
  const few = session.queues.flatMap(({ bids, ...lot }) =>
    bids !== undefined && bids.accepted < 3 ? [{ ...lot, bids }] : [],
  )
  if (few.length === 0 || session.state === 'archived' || session.calledOff !== undefined) return null
  return (
    <Alert
      // What was delivered in time and is not written up yet may still make three.
      type={few.some(({ bids }) => bids.tooFew) ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={few.map(({ queueId, lotCode, name, bids: { accepted, pending } }) => (
        <p key={queueId} className="few-bids">
          {say(pending === 0 ? 'few.definite' : 'few.pending', {
            lot: `${lotCode} ${name}`.trim(),
            n: accepted,
            pending,
          })}
        </p>
      ))}
      description={say('few.lead')}
    />
  )
}
