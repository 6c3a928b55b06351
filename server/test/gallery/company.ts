import { creditCodeFault } from '@paihao/shared/contract/credit-code'
import type { Bidder } from '@paihao/shared/contract/ticket'
import { bidder } from '../support/bid-session'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** An invented company whose credit code passes the check, as those of a real day do. */
export function company(number: number): Bidder {
  const given = bidder(number)
  const stem = given.creditCode.slice(0, 17)
  const creditCode = Array.from(characters)
    .map(last => stem + last)
    .find(code => creditCodeFault(code) === null)
  return { ...given, creditCode: creditCode ?? given.creditCode }
}
