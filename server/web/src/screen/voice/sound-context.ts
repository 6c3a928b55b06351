import { createContext } from 'react'
import { createClipStore } from './clip-store'
import type { ClipStore } from './clip-store'
import { createLoudspeaker } from './loudspeaker'
import type { Loudspeaker } from './loudspeaker'

export interface Sound {
  readonly out: Loudspeaker
  readonly store: ClipStore
}

/** One for as long as the page lives: browsers allow a page only a few AudioContexts, and a screen sees many days. */
export const SoundContext = createContext<Sound | null>(null)

export function createSound(): Sound | null {
  const out = createLoudspeaker()
  return out === null ? null : { out, store: createClipStore(out.decode, out.rate) }
}
