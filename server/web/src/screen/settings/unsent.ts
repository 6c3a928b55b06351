import { LONGEST_AGO, screenSettings, someSettings } from '@paihao/shared/contract/screen-settings'
import * as z from '@paihao/shared/contract/z'
import { keptAs, keptIn } from '../../lib/kept'

const schema = z.object({
  /** What was changed at this screen and is not yet known to the server. */
  unsent: someSettings,
  /** When (ms, by this machine's clock). */
  changedAt: z.partialRecord(z.keyof(screenSettings), z.number()),
})
export type Unsent = z.infer<typeof schema>

/** In this browser, so that a page that loads anew before the link is back still has it to send. */
const kept = keptIn(() => localStorage, 'paihao.screen.unsent')
const nothing: Unsent = { unsent: {}, changedAt: {} }

export function readUnsent(): Unsent {
  return keptAs(kept, schema) ?? nothing
}

export function keepUnsent({ unsent, changedAt }: Unsent): void {
  kept.set(Object.keys(unsent).length === 0 ? null : JSON.stringify({ unsent, changedAt }))
}

/** How long ago (ms) each of these was changed: whatever a machine's clock says, it goes on evenly. */
export function agesOf({ unsent, changedAt }: Unsent, now: number): Unsent['changedAt'] {
  const keys = z.keyof(screenSettings).options.filter(key => key in unsent && changedAt[key] !== undefined)
  const age = (at: number): number => Math.min(Math.max(0, now - at), LONGEST_AGO)
  return Object.fromEntries(keys.map(key => [key, age(changedAt[key] ?? now)]))
}
