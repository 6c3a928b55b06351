import { shorten } from './shorten'

/** The types of fields in WeChat's templates that a notice can fill. */
export const fieldTypes = [
  'thing',
  'character_string',
  'time',
  'date',
  'phrase',
  'number',
  'letter',
  'name',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** The type that stands in a field's name (`thing1`), or null for one that no notice can fill. */
export function typeOf(field: string): FieldType | null {
  const type = /^([a-z_]+)\d+$/.exec(field)?.[1]
  return fieldTypes.find(one => one === type) ?? null
}

const TIME = /^(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}$/

/**
 * A text as a field of this type takes it (WeChat's limits for subscribe messages), or null when nothing that says the
 * same would be taken: WeChat refuses the whole message for one bad field (47003), also for an empty one.
 */
export function fit(type: FieldType, text: string): string | null {
  const plain = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  if (plain === '') return null
  switch (type) {
    case 'thing':
      return shorten(plain, 20)
    case 'character_string':
      return /^[\x20-\x7e]{1,32}$/.test(plain) ? plain : null
    case 'number':
      return /^(?=.{1,32}$)\d+(\.\d+)?$/.test(plain) ? plain : null
    case 'letter':
      return /^[A-Za-z]{1,32}$/.test(plain) ? plain : null
    case 'time':
      return TIME.test(plain) ? plain : null
    case 'date':
      return /^\d{4}年/.test(plain) && TIME.test(plain) ? plain : null
    case 'phrase':
      return /^\p{Script=Han}{1,5}$/u.test(plain) ? plain : null
    case 'name':
      if (/^[A-Za-z ]{1,20}$/.test(plain)) return plain
      // A name ends where its room does: "…" is no character of a name.
      return /^[\p{L} ]+$/u.test(plain) && /\p{Script=Han}/u.test([...plain].slice(0, 10).join(''))
        ? [...plain].slice(0, 10).join('').trim()
        : null
  }
}
