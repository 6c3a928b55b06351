import type { Board } from '@paihao/shared/contract/venue'

const quiet = {
  draft: 'notOpen',
  scheduled: 'notOpen',
  open: 'nobody',
  paused: 'paused',
  closed: 'nobody',
  archived: 'ended',
} as const

type Silence = (typeof quiet)[Board['state']] | 'calledOff' | 'tooFew' | 'opening'

/** The word for why nobody is called at `now` (ms): over for good, or not yet, or just nobody. */
export function silenceOf({ state, deadline, calledOff, queues }: Board, now: number): Silence {
  if (calledOff !== undefined) return 'calledOff'
  if (deadline === undefined || now < Date.parse(deadline)) return quiet[state]
  return queues.every(({ tooFew }) => tooFew === true) ? 'tooFew' : 'opening'
}
