import { createHash } from 'node:crypto'

const LONGEST = 30_000

/**
 * How long (ms) to wait after so many tries at a notice: twice as long each time, up to half a minute, each a quarter
 * more or less, so that what failed together does not come back together. The same on every server.
 */
export function backoffOf(id: string, tries: number): number {
  const chance = createHash('sha256').update(`${tries} ${id}`).digest().readUInt32BE() / 2 ** 32
  return Math.min(LONGEST, 500 * 2 ** tries) * (0.75 + chance / 2)
}
