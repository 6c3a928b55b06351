import { keptIn } from '../lib/kept'

/** Widths (mm) of receipt paper: 72 and 48 mm of them can be printed. */
export type Paper = 58 | 80

const kept = keptIn(() => localStorage, 'paihao.paper')

/** The paper in this kiosk's printer: said once by `?paper=58` when it is set up, and remembered. */
export function paperHere(): Paper {
  const asked = new URLSearchParams(location.search).get('paper')
  if (asked === '58' || asked === '80') kept.set(asked)
  return kept.get() === '58' ? 58 : 80
}

/** CSS has 96 pixels an inch. */
const MM_A_PIXEL = 25.4 / 96
/** Left free (mm) at the upper and lower edge, and at each side: printers cannot print there. */
const EDGE = 3
const SIDES: Record<Paper, number> = { 58: 5, 80: 4 }
/** A page that is wider than long would be turned by the printer's driver (mm). */
const SHORTEST = 90

/** The page for a slip that is so long (CSS pixels): no longer than it needs, and never two. */
export function pageRule(paper: Paper, length: number): string {
  // A millimetre more: type set on paper may be a hair taller than on the panel.
  const height = Math.max(SHORTEST, Math.ceil(length * MM_A_PIXEL) + 2 * EDGE + 1)
  return `@page { size: ${paper}mm ${height}mm; margin: ${EDGE}mm ${SIDES[paper]}mm; }`
}
