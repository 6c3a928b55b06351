/** A sheet of A4 to hang up: scan here, take a number. */
export interface Poster {
  kind: 'poster'
  /** Scan to take a number. */
  call: string
  title: string
  details: string[]
  /** What the code opens. */
  link: string
  /** By which rule people are called, in a sentence. */
  rule: string
  /** For those without a phone. */
  help: string
}
