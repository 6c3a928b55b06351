import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { ReactElement } from 'react'
import { openingOf, openingTone } from '@/lib/opening'
import { useText } from '@/lib/use-text'
import { Tag } from './tag'

/** How a session stands: whether numbers can be taken, and that it was withdrawn. */
export function SessionTag({ session, now }: { session: BidSession; now: number }): ReactElement {
  const { say } = useText()
  if (session.calledOff !== undefined) return <Tag tone="refuse">{say('session.calledOff')}</Tag>
  const opening = openingOf(session, now)
  return <Tag tone={openingTone[opening]}>{say(`session.${opening}`)}</Tag>
}
