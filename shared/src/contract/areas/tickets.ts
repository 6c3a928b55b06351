import { endpoint } from '../endpoint'
import { receipt } from '../receipt'
import { venueStaff } from '../roles'
import * as ticket from '../ticket'
import * as z from '../z'

const nothing = z.object({})
const reply = { 200: ticket.ticketReply }

/** What a holder does with a ticket. */
export const ticketEndpoints = {
  myTickets: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/me/tickets',
    who: ['holder'],
    replies: { 200: z.object({ tickets: z.array(ticket.ticket) }) },
    summary: 'The caller’s tickets, newest first.',
  }),
  getTicket: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/tickets/:ticketId',
    who: ['holder', 'kiosk', ...venueStaff],
    scope: 'venue',
    replies: { 200: ticket.ticketSnapshot },
    summary: 'A ticket, how many wait before it, and when its turn may come.',
  }),
  getReceipt: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/tickets/:ticketId/receipt',
    who: ['holder', 'kiosk', ...venueStaff],
    scope: 'venue',
    replies: { 200: z.object({ receipt }) },
    summary: 'The receipt again: in a sealed session a promise before the deadline, the proof after it.',
  }),
  arriveTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/arrive',
    who: ['holder', 'kiosk', ...venueStaff],
    scope: 'venue',
    body: ticket.arriveBody,
    replies: reply,
    errors: [
      'ticket/wrong_state',
      'arrival/code_invalid',
      'arrival/locked',
      'arrival/shown_invalid',
      'slot/early',
      'slot/passed',
      'queue/full',
      'venue/ended',
    ],
    summary:
      'The holder is there: said by staff or by a scan of the holder’s changing code, or by the holder with the venue’s code. Who has booked gets their number now.',
  }),
  getShowKey: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/tickets/:ticketId/show-key',
    who: ['holder'],
    scope: 'venue',
    replies: { 200: ticket.showKey },
    summary: 'With which the holder’s phone makes the changing code that it shows, also without a network.',
  }),
  cancelTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/cancel',
    who: ['holder'],
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'venue/ended'],
    summary: 'The holder gives the number back.',
  }),
  passTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/pass',
    who: ['holder'],
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'ticket/pass_limit', 'ticket/none_behind', 'venue/ended'],
    summary: 'The holder lets one pass and keeps the number.',
  }),
  claimTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/claim',
    who: ['holder'],
    body: ticket.claimBody,
    replies: reply,
    errors: [
      'ticket/claim_invalid',
      'ticket/already_claimed',
      'ticket/wrong_state',
      'ticket/has_newer',
      'venue/ended',
    ],
    summary: 'Moves a ticket from its slip to the caller’s phone, once.',
  }),
}
