import type { Table } from './table'

/** The sequential label of the n-th of a queue: A001 … A999, A1000. */
export function sequentialLabel(prefix: string, n: number): string {
  return prefix + String(n).padStart(3, '0')
}

/** How many tickets a queue with opaque labels of so many digits takes: a tenth stays free, so that a free one is found at once. */
export function opaqueCapacity(digits: number): number {
  return Math.floor(10 ** digits * 0.9)
}

/**
 * A label that tells neither order nor count: the first free one from a random start (`random`: 0 … 2^32-1) in
 * steps that visit all. Only the label itself is recorded, so that nobody can see which were taken already.
 */
export function opaqueLabel(
  prefix: string,
  digits: number,
  random: number,
  used: Table<string, string>,
): string {
  const space = 10 ** digits
  for (let i = 0; i < space; i++) {
    const label = prefix + String((random + i * 7919) % space).padStart(digits, '0')
    if (!used.has(label)) return label
  }
  throw new Error(`no label is left for ${prefix}`)
}

/** Whether a recorded opaque label has the form that the policy gives it. */
export function isOpaqueLabel(label: string, prefix: string, digits: number): boolean {
  return (
    label.length === prefix.length + digits &&
    label.startsWith(prefix) &&
    /^\d+$/.test(label.slice(prefix.length))
  )
}
