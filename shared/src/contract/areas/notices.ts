import { endpoint } from '../endpoint'
import * as notice from '../notice'
import { venueStaff } from '../roles'

/** How holders are told, and how well that goes. */
export const noticeEndpoints = {
  getNoticeTemplates: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/notices/templates',
    who: ['public'],
    replies: { 200: notice.noticeTemplates },
    summary: 'The templates of subscribe messages to ask for; none when this server sends no messages.',
  }),
  reportSubscriptions: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/me/subscriptions',
    who: ['holder'],
    body: notice.subscriptionsBody,
    replies: { 200: notice.credits },
    summary:
      'What the holder answered when asked for subscribe messages: each `accept` allows one. Send an Idempotency-Key, or a repeat counts again.',
  }),
  exchangePhoneCode: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/me/phone-number',
    who: ['holder'],
    body: notice.phoneCodeBody,
    replies: { 200: notice.phoneNumber },
    errors: ['phone/code_invalid', 'phone/unavailable'],
    summary:
      'The phone number that the holder let WeChat tell, for filling in the form; nothing of it is kept.',
  }),
  getTicketNotices: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/tickets/:ticketId/notices',
    who: ['holder', ...venueStaff],
    scope: 'venue',
    replies: { 200: notice.ticketNotices },
    summary: 'What the holder was told, by which way, and their marks.',
  }),
  setNoticeWishes: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/notices',
    who: ['holder'],
    scope: 'venue',
    body: notice.noticeWishesBody,
    replies: { 200: notice.ticketNotices },
    summary: 'The holder’s own marks; messages are then in the language of this request.',
  }),
  getVenueNotices: endpoint({
    tag: 'reports',
    method: 'GET',
    path: '/venues/:venueId/notices',
    who: venueStaff,
    scope: 'venue',
    replies: { 200: notice.venueNotices },
    errors: [],
    summary:
      'How telling the holders of a venue goes: counts, refusals by code, latency, and the state of WeChat.',
  }),
}
