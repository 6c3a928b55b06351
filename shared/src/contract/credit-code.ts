const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** As it is compared and stored: half-width, upper case, without blanks and hyphens. */
export function normaliseCreditCode(typed: string): string {
  return typed
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase()
}

/** The check character (GB 32100-2015) of the first 17, or null when one of them is not in the alphabet. */
export function creditCodeCheck(first17: string): string | null {
  let sum = 0
  for (const [position, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17.charAt(position))
    if (first17.charAt(position) === '' || value < 0) return null
    sum += value * weight
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

export type CreditCodeFault = 'length' | 'character' | 'check'

/**
 * What looks wrong with a normalised unified social credit code, or null. `check` is a warning only: codes have been
 * issued whose check character is not the standard's. `suggestion` reads the letters O and I, which are never used,
 * as the digits they were mistaken for.
 */
export function creditCodeFault(code: string): { fault: CreditCodeFault; suggestion: string | null } | null {
  if (code.length !== 18) return { fault: 'length', suggestion: null }
  const read = code.replace(/O/g, '0').replace(/I/g, '1')
  const expected = creditCodeCheck(read.slice(0, 17))
  if (expected === null || !ALPHABET.includes(read.charAt(17)))
    return { fault: 'character', suggestion: null }
  if (read !== code) return { fault: 'character', suggestion: read }
  return read.charAt(17) === expected ? null : { fault: 'check', suggestion: null }
}
