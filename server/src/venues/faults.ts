/**
 * Why a log is not written to any more until a person has decided: it does not continue what this server acknowledged
 * (`forked`), its bytes are not those its ids were made of (`damaged`), or a newer rulebook made it (`newer`).
 */
export class LogFault extends Error {
  override readonly name = 'LogFault'
  constructor(
    readonly kind: 'forked' | 'damaged' | 'newer',
    readonly logId: string,
    detail: string,
  ) {
    super(`The log ${logId} is ${kind}: ${detail}`)
  }
}
