import { type ErrorCode, isErrorCode } from '@paihao/shared/contract/error-codes'
import type { Refusal } from '@paihao/shared/rules/rulebook'

interface Details {
  /** What the message is made of; `retryAfter` (s) becomes the header. */
  params?: Readonly<Record<string, string | number>>
  /** What is wrong, by the path of the field (`lots.0.code`). */
  fields?: Readonly<Record<string, string>>
}

/** The caller's mistake, or a state of things that forbids what they asked: everything but a fault of the server. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly params: Details['params']
  readonly fields: Details['fields']

  constructor(
    readonly code: ErrorCode,
    { params, fields }: Details = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.params = params
    this.fields = fields
  }

  /** What a rulebook refused. Throws when its code is none of the contract's. */
  static by({ code, params }: Refusal): Refused {
    if (!isErrorCode(code)) throw new Error(`The contract has no error ${code}`)
    return new Refused(code, params === undefined ? {} : { params })
  }
}
