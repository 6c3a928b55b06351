import { creditCodeFault, normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import { type Bidder, bidder } from '@paihao/shared/contract/ticket'
import * as z from '@paihao/shared/contract/z'

/** The bidder's form as typed. */
export const bidderDraft = z.object({
  companyName: z.string(),
  creditCode: z.string(),
  delegateName: z.string(),
  phone: z.string(),
  /** Of a joint bid: those beside the leading company. */
  members: z.optional(z.array(z.object({ companyName: z.string(), creditCode: z.string() }))),
})
export type BidderDraft = z.infer<typeof bidderDraft>
export type DraftField = Exclude<keyof BidderDraft, 'members'>
export type DraftMember = NonNullable<BidderDraft['members']>[number]

export const emptyDraft: BidderDraft = { companyName: '', creditCode: '', delegateName: '', phone: '' }

export type DraftFault =
  | { fault: 'required' | 'phone' | 'character' | 'check' }
  | { fault: 'length'; count: number }
  | { fault: 'suggestion'; code: string }

/** What is wrong with a field, or null. Only `check` does not stop a take: codes exist that fail it. */
export function draftFault(draft: Partial<Record<DraftField, string>>, field: DraftField): DraftFault | null {
  const typed = draft[field] ?? ''
  if (typed.trim() === '') return { fault: 'required' }
  if (field === 'creditCode') return codeFault(normaliseCreditCode(typed))
  return bidder.shape[field].safeParse(typed).success
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
  const fields = Object.keys(emptyDraft) as DraftField[]
  const stops = (filled: Partial<Record<DraftField, string>>) => (field: DraftField) => {
    const fault = draftFault(filled, field)
    return fault !== null && fault.fault !== 'check'
  }
  const { members = [] } = draft
  const isStopped =
    fields.some(stops(draft)) ||
    members.some(member => (['companyName', 'creditCode'] as const).some(stops(member)))
  const parsed = bidder.safeParse({ ...draft, ...(members.length === 0 ? { members: undefined } : {}) })
  return isStopped || !parsed.success ? null : parsed.data
}
