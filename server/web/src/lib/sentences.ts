/** Chinese punctuation, which brings the room behind it along. */
const WIDE_MARK = /[\u3000-\u303f\uff00-\uffef]$/

/** Sentences one after the other, those that are not said left out: a space only where the one before needs it. */
export function sentences(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.reduce<string>((said, part) => {
    if (part === undefined || part === null || part === false || part === '') return said
    return said === '' || WIDE_MARK.test(said) ? said + part : `${said} ${part}`
  }, '')
}
