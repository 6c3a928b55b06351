import type { Table } from './table'

/** A label as it is read aloud, of whatever length it has grown to. */
export const LABEL = /^[A-Z]{1,3}\d{1,11}$/

/** The sequential label of the n-th of a queue: A001 … A999, A1000. */
export function sequentialLabel(prefix: string, n: number): string {
  return prefix + String(n).padStart(3, '0')
}

/** How many tickets a queue with opaque labels of so many digits takes: a tenth stays free, so that a free one is found at once. */
export function opaqueCapacity(digits: number): number {
  return Math.floor(10 ** digits * 0.9)
}

/** The greatest 32-bit number. */
const MOST_SLACK = 2 ** 32 - 1

/**
 * How many digits the next opaque label has where so many numbers were given: one more whenever the labels of fewer are
 * used up. Whether a queue is full, or where its labels grow, would tell whoever takes and gives back numbers how many
 * others there are; so a server keeps for itself how much is used first (`slack`, 0 … 2^32-1): from 45 to 90 in 100.
 */
export function digitsAt(digits: number, taken: number, slack = MOST_SLACK): number {
  const used = 0.45 + (0.45 * slack) / MOST_SLACK
  let grown = digits
  while (taken >= 10 ** grown * used) grown++
  return grown
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

/** Whether a recorded opaque label has the form that the policy gives it: so many digits, or `most` at most. */
export function isOpaqueLabel(label: string, prefix: string, digits: number, most = digits): boolean {
  const number = label.slice(prefix.length)
  return label.startsWith(prefix) && /^\d+$/.test(number) && number.length >= digits && number.length <= most
}
