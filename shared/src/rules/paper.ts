/** The paper of a kiosk, as far as it can be reckoned: printers do not tell. */
export interface Paper {
  /** Slips that a roll gives. */
  readonly holds: number
  /** Slips that are probably left. */
  readonly left: number
}

/** A roll of 60 m in slips of 12 cm. */
export const USUAL_ROLL = 500

/** So small a part of a roll is little: time enough to fetch the next one. */
const LITTLE = 0.1

/** What is left of a roll that gives so many slips, after so many. */
export const paperOf = (holds: number, printed: number): Paper => ({
  holds,
  left: Math.max(0, holds - printed),
})

export const isLow = ({ holds, left }: Paper): boolean => left <= holds * LITTLE
