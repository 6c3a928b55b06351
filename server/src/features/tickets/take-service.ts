import type { Bidder, Taken, TakeBody } from '@paihao/shared/contract/ticket'
import type { Book } from '@paihao/shared/rules/moves/book'
import type { Take } from '@paihao/shared/rules/moves/take'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Caller } from '../../auth/caller'
import { isStaffOf, kioskOf } from '../../auth/venue-access'
import { seal } from '../../log/vault'
import { Refused } from '../../refused'
import { newTicketId, randomWord } from '../../venues/ids'
import { personRow } from '../../venues/person-rows'
import { idempotencyKey, type VenueKeys } from '../../venues/venue-keys'
import type { VenueJournal, Venues } from '../../venues/venues'
import { ticketView } from '../../venues/views/ticket-view'

/** A number for the caller, or, from a device or staff, for the person of this request. 201 for a new one, 200 for the same again. */
export type TakeService = (request: {
  taker: Taker
  journal: VenueJournal
  keys: VenueKeys
  queueId: string
  body: TakeBody
  idempotencyKey: string | undefined
}) => Promise<{ status: 200 | 201; body: Taken }>

export function createTakeService(venues: Venues): TakeService {
  return async ({ taker, journal, keys, queueId, body, idempotencyKey: key }) => {
    const { venueId } = journal.state.info
    const forAnother = taker.holderId === null
    const holderKey = holderKeyOf(taker, keys, body.requestId)
    const ticketId = newTicketId(venueId)
    const isBooking = body.slotAt !== undefined
    const sealed =
      isBooking || body.bidder === undefined ? undefined : seal(keys.key, ticketId, { ...body.bidder })
    const who = { by: taker.by, queueId, ticketId, holderKey, ...(forAnother ? { forAnother } : {}) } as const
    const wish: Take = {
      type: 'take',
      ...who,
      random: randomWord(),
      slack: keys.slack(queueId),
      ...(body.bidder === undefined ? {} : bidderKeys(body.bidder, keys)),
      ...(sealed === undefined ? {} : { commitment: sealed.commitment }),
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(forAnother && body.credit !== undefined ? { credit: body.credit } : {}),
    }
    const command: Take | Book =
      body.slotAt === undefined ? wish : { type: 'book', ...who, slotAt: Date.parse(body.slotAt) }
    const digest = idempotencyKey(holderKey, `take ${queueId}`, key)
    if (digest !== undefined) command.key = digest
    const submitted = await journal.submit(command, {
      ...(sealed === undefined ? {} : { vault: { ticketId, row: sealed.row } }),
      ...(taker.holderId === null ? {} : { holder: [taker.holderId, venueId] }),
      ...(taker.reachable ? { person: personRow(keys, holderKey, taker.holderId ?? '') } : {}),
    })
    if ('refused' in submitted) throw Refused.by(submitted.refused)
    if ('nothing' in submitted) throw new Error('a take decided to nothing')
    const outcome = 'event' in submitted ? submitted.result : submitted.again
    const ticket = journal.state.tickets.get(outcome.ticketId ?? '')
    if (ticket === undefined) throw new Error(`the ticket ${outcome.ticketId} is not in its venue`)
    // The key's digest knows the holder and the queue; for another bidder it is another request.
    if (outcome.byKey === true && ticket.bidderKey !== (wish.bidderKey ?? null))
      throw new Refused('key/reused')
    const receipt = await venues.receipts.of(journal, ticket.index, isSealed(journal.state, venues.now()))
    return {
      status: 'event' in submitted || outcome.byKey === true ? 201 : 200,
      body: {
        ticket: ticketView(journal.state, ticket),
        receipt,
        ...(forAnother ? { claimCode: keys.claimCode(ticket) } : {}),
      },
    }
  }
}

function bidderKeys({ creditCode, phone, members = [] }: Bidder, keys: VenueKeys) {
  const memberKeys = members.map(member => keys.bidder(member.creditCode))
  return {
    bidderKey: keys.bidder(creditCode),
    ...(memberKeys.length === 0 ? {} : { memberKeys }),
    delegateKey: keys.delegate(phone),
  }
}

/** Who takes: a holder for themselves; a kiosk or the staff of the venue for others, each request for one person. */
export interface Taker {
  /** As the log names them. */
  by: string
  /** Null: each request of theirs is one holder. */
  holderId: string | null
  /** Messages can find them outside the pages. */
  reachable: boolean
}

/** As whom a caller takes in this venue; 403 when they may not. */
export function takerIn(caller: Caller, { state: venue }: VenueJournal): Taker {
  if (caller.kind === 'holder') {
    if (caller.holder.kind === 'guest' && !venue.info.policy.guests) throw new Refused('login/guests_refused')
    return {
      by: 'holder',
      holderId: caller.holder.holderId,
      reachable: caller.holder.kind === 'wechat',
    }
  }
  const by = isStaffOf(caller, venue) ?? kioskOf(caller, venue)
  if (by === null) throw new Refused('role/forbidden')
  return { by, holderId: null, reachable: false }
}

function holderKeyOf({ by, holderId }: Taker, keys: VenueKeys, requestId: string | undefined): string {
  if (holderId !== null) return keys.holder(holderId)
  if (requestId === undefined) throw new Refused('body/invalid', { fields: { requestId: 'required' } })
  return keys.holderOfRequest(by, requestId)
}
