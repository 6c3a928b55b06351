import { matters, places } from './words'

export type PlaceKind = keyof typeof places

/** What a counter's name says, taken apart so that it can be said in another language. */
export interface Place {
  readonly kind: PlaceKind
  /** 1–999. */
  readonly number: number
  /** A letter before the number ("A3"), or ''. */
  readonly letter: string
  /** Key of `matters` when the name begins with one; null without. */
  readonly matter: string | null
  /** "第一开标室", not "1 号". */
  readonly ordinal: boolean
}

const digits = '零一二三四五六七八九'
const NUMBER = '([A-Z]?)\\s*(\\d{1,3}|[一二三四五六七八九十百零]{1,6})'

/** The place that a counter's name means; null when it is none that can be said from its parts. */
export function placeOf(name: string): Place | null {
  const text = name.trim().replace(/\s+/g, ' ')
  for (const [kind, { names }] of entries(places)) {
    for (const one of [...names].sort((a, b) => b.length - a.length)) {
      const found = partsOf(text, one)
      if (found !== null) return { kind, ...found }
    }
  }
  // A bare "3" or "3 号" is a counter.
  const bare = new RegExp(`^${NUMBER}\\s*[号號]?$`, 'i').exec(text)
  const number = bare === null ? null : numberOf(bare[2] ?? '')
  return bare === null || number === null
    ? null
    : { kind: 'counter', number, letter: (bare[1] ?? '').toUpperCase(), matter: null, ordinal: false }
}

function partsOf(text: string, kind: string): Omit<Place, 'kind'> | null {
  const before = new RegExp(`^(.*?)\\s*(第?)\\s*${NUMBER}\\s*[号號]?\\s*${kind}$`, 'i').exec(text)
  const after = new RegExp(`^(.*?)\\s*()${kind}\\s*(?:no\\.? ?|n\\.?º ?)?${NUMBER}$`, 'i').exec(text)
  const [, prefix = '', ordinal = '', letter = '', digitsOf = ''] = before ?? after ?? []
  const number = numberOf(digitsOf)
  const matter = prefix === '' ? null : matterOf(prefix)
  if (number === null || matter === undefined) return null
  return { number, letter: letter.toUpperCase(), matter, ordinal: ordinal !== '' }
}

/** Undefined: words that nothing is recorded for. To leave them out might send somebody to another counter. */
function matterOf(prefix: string): string | undefined {
  const known = entries(matters).find(([, word]) =>
    [word.cmn, word.yue, word.en].some(one => one.toLowerCase() === prefix.toLowerCase()),
  )
  return known?.[0]
}

/** 12 of "12" or "十二"; null when it is no number from 1 to 999. */
function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) > 0 ? Number(text) : null
  let sum = 0
  let digit = 0
  for (const sign of text) {
    const value = digits.indexOf(sign)
    if (value >= 0) digit = value
    else {
      sum += (digit === 0 ? 1 : digit) * (sign === '百' ? 100 : 10)
      digit = 0
    }
  }
  return sum + digit > 0 ? sum + digit : null
}

function entries<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][] // a literal table has no other keys
}
