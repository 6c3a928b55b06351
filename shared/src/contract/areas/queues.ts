import { endpoint } from '../endpoint'
import * as queue from '../queue'
import { venueStaff } from '../roles'
import * as ticket from '../ticket'
import * as venue from '../venue'

export const queueEndpoints = {
  getQueue: endpoint({
    tag: 'queues',
    method: 'GET',
    path: '/queues/:queueId',
    who: ['public'],
    replies: { 200: queue.queueSnapshot },
    summary:
      'A queue now. Before the deadline of a sealed session everybody but its staff and paired screens gets no label and no count.',
  }),
  takeTicket: endpoint({
    tag: 'queues',
    method: 'POST',
    path: '/queues/:queueId/tickets',
    who: ['holder', 'kiosk', ...venueStaff],
    scope: 'venue',
    body: ticket.takeBody,
    replies: { 200: ticket.taken, 201: ticket.taken },
    errors: [
      'deadline/passed',
      'queue/closed',
      'queue/full',
      'bidder/required',
      'credit/unknown',
      'ticket/bidder_exists',
      'login/guests_refused',
      'venue/ended',
    ],
    summary:
      'Takes a number; the same holder again gets the same ticket with 200. A device or staff takes for somebody, one `requestId` each.',
  }),
  openQueue: endpoint({
    tag: 'queues',
    method: 'POST',
    path: '/queues/:queueId/open',
    who: venueStaff,
    scope: 'venue',
    body: queue.gateBody,
    replies: { 200: queue.queueSnapshot },
    errors: ['session/wrong_state', 'venue/ended'],
    summary: 'Lets numbers of one queue be taken again.',
  }),
  pauseQueue: endpoint({
    tag: 'queues',
    method: 'POST',
    path: '/queues/:queueId/pause',
    who: venueStaff,
    scope: 'venue',
    body: queue.gateBody,
    replies: { 200: queue.queueSnapshot },
    errors: ['session/wrong_state', 'venue/ended'],
    summary: 'Stops the taking of numbers in one queue for a while.',
  }),
  closeQueue: endpoint({
    tag: 'queues',
    method: 'POST',
    path: '/queues/:queueId/close',
    who: venueStaff,
    scope: 'venue',
    body: queue.gateBody,
    replies: { 200: queue.queueSnapshot },
    errors: ['session/wrong_state', 'venue/ended'],
    summary: 'Ends the taking of numbers in one queue; those who wait are still called.',
  }),
  callTicket: endpoint({
    tag: 'queues',
    method: 'POST',
    path: '/queues/:queueId/call',
    who: venueStaff,
    scope: 'venue',
    body: queue.callBody,
    replies: { 200: ticket.ticketReply },
    errors: [
      'queue/empty',
      'counter/unknown',
      'counter/busy',
      'ticket/wrong_state',
      'ticket/not_arrived',
      'ticket/reason_required',
      'venue/ended',
    ],
    summary: 'Calls the next ticket to a counter; with `ticketId` and a reason, one in particular.',
  }),
  listVenueTickets: endpoint({
    tag: 'queues',
    method: 'GET',
    path: '/venues/:venueId/tickets',
    who: venueStaff,
    scope: 'venue',
    query: venue.venueTicketsQuery,
    replies: { 200: venue.venueTickets },
    summary: 'The live page: who waits, in which order and why; who is called, served, done.',
  }),
  getBoard: endpoint({
    tag: 'queues',
    method: 'GET',
    path: '/venues/:venueId/board',
    who: ['public'],
    replies: { 200: venue.board },
    summary:
      'What a hall screen shows. Before the deadline of a sealed session everybody but its staff and paired screens gets no label and no count.',
  }),
  getVenueCode: endpoint({
    tag: 'queues',
    method: 'GET',
    path: '/venues/:venueId/code',
    who: ['screen', 'kiosk', ...venueStaff],
    scope: 'venue',
    replies: { 200: venue.venueCode },
    summary:
      'What shows a holder to be at the venue: the code of its screens, another every 15 seconds, and for staff six digits, others every five minutes.',
  }),
}
