/** What a venue has decided about itself; it is published with the venue and stands in its log. */
export interface Policy {
  /** `sequential`: A001, A002 …; `opaque`: a random label that tells neither order nor count. */
  numbering: 'sequential' | 'opaque'
  /** `draw`: bidders register, the list closes, and the order of service is drawn. */
  order: 'arrival' | 'draw'
  /** `sealed`: before the deadline no count, label or name reaches another bidder (招标投标法 art. 22). */
  visibility: 'open' | 'sealed'
  /** Of a bid session: whether the names of those whose bids stand are shown to everybody from the deadline on, at the opening. */
  names: 'never' | 'afterDeadline'
  /** Digits of an opaque label. */
  labelDigits: number
  /** How often a called ticket may be called again. */
  recallLimit: number
  /** Seconds between a call and the next one that the clock makes by itself, and to the miss after the last. */
  recallInterval: number
  missedAutomatically: boolean
  /** A missed ticket comes back behind the next so many. */
  requeueAfter: number
  /** Minutes within which a missed ticket may come back. */
  returnWithin: number
  /** A counter holds one called or serving ticket at a time. */
  oneAtATime: boolean
  /** A ticket can be called only once its holder has arrived. */
  arrivalRequired: boolean
  /** Minutes by which a kind of visitor stands nearer to the front: the whole of priority. */
  creditMinutes: Record<string, number>
  /** How often a holder may let one pass. */
  passLimit: number
  /** Guests (without WeChat) may take. */
  guests: boolean
  /** `invited`: only those on the session's list. */
  access: 'open' | 'invited'
}

/** A policy as a log has it: one that began before names could be shown says nothing of them. */
export type WrittenPolicy = Omit<Policy, 'names'> & Partial<Pick<Policy, 'names'>>

export const hallPolicy: Policy = {
  numbering: 'sequential',
  order: 'arrival',
  visibility: 'open',
  names: 'never',
  labelDigits: 4,
  recallLimit: 2,
  recallInterval: 120,
  missedAutomatically: true,
  requeueAfter: 3,
  returnWithin: 30,
  oneAtATime: true,
  arrivalRequired: false,
  creditMinutes: { elderly: 10 },
  passLimit: 2,
  guests: true,
  access: 'open',
}

export const bidSessionPolicy: Policy = {
  ...hallPolicy,
  numbering: 'opaque',
  visibility: 'sealed',
  oneAtATime: false,
  creditMinutes: {},
}
