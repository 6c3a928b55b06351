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
