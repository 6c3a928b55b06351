import { creditCodeFault, normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import { type Bidder, bidder } from '@paihao/shared/contract/ticket'
import * as z from '@paihao/shared/contract/z'

/** The bidder's form as typed. */
export const bidderDraft = z.object({
  companyName: z.string(),
  creditCode: z.string(),
  delegateName: z.string(),
  phone: z.string(),
})
export type BidderDraft = z.infer<typeof bidderDraft>

export const emptyDraft: BidderDraft = { companyName: '', creditCode: '', delegateName: '', phone: '' }

export type DraftFault =
  | { fault: 'required' | 'phone' | 'character' | 'check' }
  | { fault: 'length'; count: number }
  | { fault: 'suggestion'; code: string }

/** What is wrong with a field, or null. Only `check` does not stop a take: codes exist that fail it. */
export function draftFault(draft: BidderDraft, field: keyof BidderDraft): DraftFault | null {
  if (draft[field].trim() === '') return { fault: 'required' }
  if (field === 'creditCode') return codeFault(normaliseCreditCode(draft.creditCode))
  return bidder.shape[field].safeParse(draft[field]).success
    ? null
    : { fault: field === 'phone' ? 'phone' : 'character' }
}

function codeFault(code: string): DraftFault | null {
  const found = creditCodeFault(code)
  if (found === null) return null
  if (found.fault === 'length') return { fault: 'length', count: code.length }
  return found.suggestion === null ? { fault: found.fault } : { fault: 'suggestion', code: found.suggestion }
}

/** The bidder, once nothing stands in the way. */
export function bidderOf(draft: BidderDraft): Bidder | null {
  // Object.keys widens the keys of this very object to string.
  const fields = Object.keys(emptyDraft) as (keyof BidderDraft)[]
  const isStopped = fields.some(field => {
    const fault = draftFault(draft, field)
    return fault !== null && fault.fault !== 'check'
  })
  const parsed = bidder.safeParse(draft)
  return isStopped || !parsed.success ? null : parsed.data
}
