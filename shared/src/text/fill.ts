const HOLES = /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g

/**
 * Puts values into the holes of a text: `{n}` shows one, `{n:entry|entries}` a word for one and for any other count.
 * Two forms do for the languages here: English and European Portuguese take the first for 1 alone, Chinese has one (CLDR
 * plural rules). `Intl.PluralRules` knows them too, and is missing in the engines of old phones.
 */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(HOLES, (hole, name: string, one?: string, other?: string) => {
    const value = params[name]
    if (value === undefined) return hole
    if (one === undefined || other === undefined) return String(value)
    return Number(value) === 1 ? one : other
  })
}
