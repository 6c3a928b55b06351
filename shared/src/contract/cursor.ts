/**
 * Compares two cursors of one topic: decimal numbers joined by `-` or `.`, from left to right; negative when `a` is
 * older. A cursor that is another's beginning is the older one.
 */
export function compareCursors(a: string, b: string): number {
  const left = a.split(/[-.]/)
  const right = b.split(/[-.]/)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareNumbers(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Two decimal numbers of any length, without leaving strings: they may be beyond what a double holds. */
function compareNumbers(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '')
  const right = b.replace(/^0+(?=\d)/, '')
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : left > right ? 1 : 0
}
