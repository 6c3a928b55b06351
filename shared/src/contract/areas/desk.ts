import { endpoint } from '../endpoint'
import { venueStaff } from '../roles'
import * as ticket from '../ticket'
import * as z from '../z'

const nothing = z.object({})
const reply = { 200: ticket.ticketReply }

/** What the staff of a venue do with a ticket. */
export const deskEndpoints = {
  recallTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/recall',
    who: venueStaff,
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'ticket/recall_limit', 'venue/ended'],
    summary: 'Calls a called ticket once more.',
  }),
  serveTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/serve',
    who: venueStaff,
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'counter/busy', 'venue/ended'],
    summary:
      'Service begins; in a bid session the documents are on the desk, and this is the time of delivery.',
  }),
  finishTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/finish',
    who: venueStaff,
    scope: 'venue',
    body: ticket.finishBody,
    replies: reply,
    errors: [
      'ticket/wrong_state',
      'delivery/required',
      'delivery/late',
      'delivery/reason_required',
      'venue/ended',
    ],
    summary: 'Service ends; a bid ticket records its delivery.',
  }),
  missTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/miss',
    who: venueStaff,
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'venue/ended'],
    summary: 'Nobody came.',
  }),
  requeueTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/requeue',
    who: venueStaff,
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'ticket/return_expired', 'ticket/has_newer', 'venue/ended'],
    summary: 'A missed ticket comes back behind the next few.',
  }),
  transferTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/transfer',
    who: venueStaff,
    scope: 'venue',
    body: ticket.transferBody,
    replies: reply,
    errors: [
      'ticket/wrong_state',
      'ticket/has_newer',
      'counter/unknown',
      'transfer/nowhere',
      'transfer/other_lot',
      'venue/ended',
    ],
    summary: 'Sends a visitor to another matter or counter; label and order stay.',
  }),
  voidTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/void',
    who: venueStaff,
    scope: 'venue',
    body: ticket.reasonBody,
    replies: reply,
    errors: ['ticket/wrong_state', 'venue/ended'],
    summary: 'Staff take a number out of the queue, with a reason that stays.',
  }),
  undoTicket: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/undo',
    who: venueStaff,
    scope: 'venue',
    body: nothing,
    replies: reply,
    errors: ['ticket/wrong_state', 'ticket/undo_expired', 'ticket/has_newer', 'counter/busy', 'venue/ended'],
    summary: 'Takes the last finish, miss or void back within a minute; both stay in the log.',
  }),
}
