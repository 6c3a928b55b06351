import type { Taken, TakeBody } from '@paihao/shared/contract/ticket'
import type { Take } from '@paihao/shared/rules/moves/take'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Caller } from '../../auth/caller'
import { isStaffOf, kioskOf } from '../../auth/venue-access'
import { seal } from '../../log/vault'
import { Refused } from '../../refused'
import { newTicketId, randomWord } from '../../venues/ids'
import { idempotencyKey, type VenueKeys } from '../../venues/venue-keys'
import type { VenueJournal, Venues } from '../../venues/venues'
import { ticketView } from '../../venues/views/ticket-view'

/** A number for the caller, or, from a device or staff, for the person of this request. 201 for a new one, 200 for the same again. */
export type TakeService = (request: {
  caller: Caller
  journal: VenueJournal
  keys: VenueKeys
  queueId: string
  body: TakeBody
  idempotencyKey: string | undefined
}) => Promise<{ status: 200 | 201; body: Taken }>

export function createTakeService(venues: Venues): TakeService {
  return async ({ caller, journal, keys, queueId, body, idempotencyKey: key }) => {
    const { venueId } = journal.state.info
    const taker = takerOf(caller, journal, keys, body)
    const ticketId = newTicketId(venueId)
    const sealed = body.bidder === undefined ? undefined : seal(keys.key, ticketId, { ...body.bidder })
    const command: Take = {
      type: 'take',
      by: taker.by,
      queueId,
      ticketId,
      holderKey: taker.holderKey,
      random: randomWord(),
      ...(body.bidder === undefined ? {} : { bidderKey: keys.bidder(body.bidder.creditCode) }),
      ...(sealed === undefined ? {} : { commitment: sealed.commitment }),
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(taker.forAnother && body.credit !== undefined ? { credit: body.credit } : {}),
      ...(taker.forAnother ? { forAnother: true } : {}),
    }
    const digest = idempotencyKey(taker.holderKey, `take ${queueId}`, key)
    if (digest !== undefined) command.key = digest
    const submitted = await journal.submit(command, {
      ...(sealed === undefined ? {} : { vault: { ticketId, row: sealed.row } }),
      ...(taker.holderId === undefined ? {} : { holder: [taker.holderId, venueId] }),
    })
    if ('refused' in submitted) throw Refused.by(submitted.refused)
    if ('nothing' in submitted) throw new Error('a take decided to nothing')
    const outcome = 'event' in submitted ? submitted.result : submitted.again
    const ticket = journal.state.tickets.get(outcome.ticketId ?? '')
    if (ticket === undefined) throw new Error(`the ticket ${outcome.ticketId} is not in its venue`)
    const receipt = await venues.receipts.of(journal, ticket.index, isSealed(journal.state, venues.now()))
    return {
      status: 'event' in submitted || outcome.byKey === true ? 201 : 200,
      body: {
        ticket: ticketView(journal.state, ticket),
        receipt,
        ...(taker.forAnother ? { claimCode: keys.claimCode(ticket.ticketId) } : {}),
      },
    }
  }
}

interface Taker {
  by: string
  holderKey: string
  holderId?: string
  forAnother: boolean
}

/** Holders take for themselves; a kiosk and the staff of the venue take for others, each request for one person. */
function takerOf(caller: Caller, journal: VenueJournal, keys: VenueKeys, body: TakeBody): Taker {
  const venue = journal.state
  if (caller.kind === 'holder') {
    if (caller.holder.kind === 'guest' && !venue.info.policy.guests) throw new Refused('login/guests_refused')
    const { holderId } = caller.holder
    return { by: 'holder', holderKey: keys.holder(holderId), holderId, forAnother: false }
  }
  const takerId = isStaffOf(caller, venue) ?? kioskOf(caller, venue)
  if (takerId === null) throw new Refused('role/forbidden')
  if (body.requestId === undefined) throw new Refused('body/invalid', { fields: { requestId: 'required' } })
  return { by: takerId, holderKey: keys.holderOfRequest(takerId, body.requestId), forAnother: true }
}
