import { createHash } from 'node:crypto'
import type { NoticeEntry } from '@paihao/shared/rules/outbox'

/** People wait for what is not sent yet; another system that is down needs no more than a look now and then (ms). */
const LONGEST = 10_000
const LONGEST_WEBHOOK = 30_000

/**
 * How long (ms) to wait after so many tries at a notice: twice as long each time up to the longest, each a quarter more
 * or less, so that what failed together does not come back together. The same on every server.
 */
export function backoffOf({ id, tries, way }: Pick<NoticeEntry, 'id' | 'tries' | 'way'>): number {
  const longest = way === 'webhook' ? LONGEST_WEBHOOK : LONGEST
  const chance = createHash('sha256').update(`${tries} ${id}`).digest().readUInt32BE() / 2 ** 32
  return Math.min(longest, 500 * 2 ** tries) * (0.75 + chance / 2)
}
