/** A sheet of A4 to hang up: scan here, take a number. */
export interface Poster {
  kind: 'poster'
  /** Scan to take a number. */
  call: string
  title: string
  details: string[]
  /** What the plain code opens. */
  link: string
  /** The mini-program's own code, as a data URL, and who is to scan which of the two; absent: the plain one stands alone. */
  wechat?: { code: string; byWechat: string; byOthers: string }
  /** By which rule people are called, in a sentence. */
  rule: string
  /** For those without a phone. */
  help: string
}
