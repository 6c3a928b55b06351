import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** At the deadline, loudly: the lots with fewer than three bids, each for itself (招标投标法 art. 28). */
export function FewBids({ session }: { session: BidSession }): ReactElement | null {
  const say = useText()
  const few = session.queues.filter(({ bids }) => bids !== undefined && bids.accepted < 3)
  if (few.length === 0 || session.state === 'archived') return null
  return (
    <>
      {few.map(({ queueId, lotCode, name, bids }) => (
        <Alert
          key={queueId}
          className="few-bids"
          // What was delivered in time and is not written up yet may still make three.
          type={bids?.tooFew === true ? 'error' : 'warning'}
          showIcon
          role="alert"
          title={say(bids?.tooFew === true && bids.pending === 0 ? 'few.definite' : 'few.pending', {
            lot: `${lotCode} ${name}`.trim(),
            n: bids?.accepted ?? 0,
            pending: bids?.pending ?? 0,
          })}
          description={say('few.lead')}
        />
      ))}
    </>
  )
}
