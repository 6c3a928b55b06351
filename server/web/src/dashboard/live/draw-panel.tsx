import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { ReactElement } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { dayAndTime } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useText } from '../texts'
import { DrawForm } from './draw-form'

/** The draw of the order of service: the list closes with the taking, the number drawn in the room is typed, and the order stands at the left. */
export function DrawPanel({ session }: { session: BidSession }): ReactElement {
  const say = useText()
  const { venueId, draw } = session
  const now = useNow(1000, clockOffset())
  const closesAt = Date.parse(session.takingClosesAt)
  return (
    <section className="card draw">
      <header>
        <h2>{say('draw.heading')}</h2>
        <p className="soft">{say('draw.lead')}</p>
      </header>
      <dl className="bidder">
        {draw !== null && <Fact name={say('draw.commitment')} value={draw.commitment} />}
        {draw?.listHash != null && <Fact name={say('draw.listHash')} value={draw.listHash} />}
      </dl>
      {now < closesAt ? (
        <p className="strong">{say('draw.listClosesAt', { time: dayAndTime(closesAt) })}</p>
      ) : (
        <DrawForm venueId={venueId} mayBeAbsent />
      )}
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="hash">{value}</dd>
    </div>
  )
}
