import { LABEL } from '../rules/labels'

/** A label as voices are to say it, sign by sign: of "A105" they make a hundred and five. Words and times stay as they are. */
export function spelled(label: string): string {
  return LABEL.test(label) ? [...label].join(' ') : label
}
