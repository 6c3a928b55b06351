import { keptIn } from '../../lib/kept'
import type { Kept } from '../../lib/kept'

/** Which counter this window of the browser sits at, until it is closed. */
export function keptCounter(venueId: string): Kept {
  return keptIn(() => sessionStorage, `paihao.counter.${venueId}`)
}

/** `off` where somebody does without the letters: single keys are in the way of speech input. */
export const keptKeys: Kept = keptIn(() => localStorage, 'paihao.shortcuts')
