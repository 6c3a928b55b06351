import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { ReactElement } from 'react'
import { StateTag } from '../state-tag'
import { useText } from '../texts'

const tones = {
  draft: 'plain',
  scheduled: 'accent',
  open: 'good',
  paused: 'turn',
  closed: 'plain',
  archived: 'plain',
} as const

/** How a session stands. One that was withdrawn is not just closed. */
export function SessionState({ state, calledOff }: Pick<BidSession, 'state' | 'calledOff'>): ReactElement {
  const say = useText()
  if (calledOff !== undefined) return <StateTag>{say('callOff.state')}</StateTag>
  return <StateTag tone={tones[state]}>{say(`session.${state}`)}</StateTag>
}
