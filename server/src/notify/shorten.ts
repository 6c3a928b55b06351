const ELLIPSIS = '…'
const NUMERAL = '[0-9０-９一二三四五六七八九十百〇零两]+'
const UNIT = '[号楼层室厅台座栋区标段包组批期窗口开评柜]{1,5}'
/**
 * What tells one place, lot, number or time from another: 第三开标室, 2号窗口, 三楼, 甲标段, A001, 15:01, 11月23日. Latin
 * letters only beside a digit: they are words else.
 */
const TELLING = new RegExp(
  [
    `第${NUMERAL}(?:${UNIT})?`,
    `${NUMERAL}(?:${UNIT}|[年月日时分位])`,
    `[甲乙丙丁东西南北主副](?:${UNIT})`,
    '[A-Za-z]{0,4}[0-9]+(?:[-–.:：/][0-9A-Za-z]+)*[A-Za-z]?',
    // The last word of a name in Latin letters, as in "Room B".
    '\\b[A-Z0-9]\\b',
  ].join('|'),
  'gu',
)
/** Of what stays, so much stands before the gap where nothing says otherwise. */
const BEFORE = 0.6
/** A gap at the very beginning would leave no word to know the rest by. */
const FEWEST_BEFORE = 2

/**
 * At most `max` characters as people count them. What is too long loses characters in one place, shown by "…": where
 * it costs least of what tells this from the like (numbers, times, which room), and else behind the middle, since names
 * often differ in their ends alone.
 */
export function shorten(text: string, max: number): string {
  const characters = [...text]
  const surplus = characters.length - max + ELLIPSIS.length
  if (characters.length <= max) return text
  const costs = costsOf(text, characters.length)
  const end = costs.lastIndexOf(1) + 1
  const ideal = Math.round((max - ELLIPSIS.length) * BEFORE)
  let best = { from: ideal, cost: Infinity }
  for (let from = Math.min(FEWEST_BEFORE, max - 1); from + surplus <= characters.length; from++) {
    const cost = costs.slice(from, from + surplus).reduce((sum, one) => sum + one, 0)
    const isNearer = Math.abs(from - ideal) < Math.abs(best.from - ideal)
    if (cost < best.cost || (cost === best.cost && isNearer)) best = { from, cost }
  }
  // In the middle of much else: what follows it goes first.
  if (best.cost > 0 && end < characters.length - 1)
    return shorten(characters.slice(0, end).join('') + ELLIPSIS, max)
  const head = characters.slice(0, best.from).join('').trimEnd()
  return (
    head +
    ELLIPSIS +
    characters
      .slice(best.from + surplus)
      .join('')
      .trimStart()
  )
}

/** What it would cost to lose each character. */
function costsOf(text: string, length: number): number[] {
  const costs = new Array<number>(length).fill(0)
  for (const { 0: word, index } of text.matchAll(TELLING)) {
    const from = [...text.slice(0, index)].length
    costs.fill(1, from, from + [...word].length)
  }
  return costs
}
