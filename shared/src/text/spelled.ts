/** A label as voices are to say it, sign by sign: of "A105" they make a hundred and five. Words and times stay as they are. */
export function spelled(label: string): string {
  return /^[A-Z]{1,3}\d+$/.test(label) ? [...label].join(' ') : label
}
