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
      'What the holder answered when asked for subscribe messages, by template id, as WeChat gave it: each value that begins with `accept` allows one. Send an Idempotency-Key, or a repeat counts again.',
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
  getPushKey: endpoint({
    tag: 'tickets',
    method: 'GET',
    path: '/notices/push-key',
    who: ['public'],
    replies: { 200: notice.pushKey },
    summary: 'The key for which a browser subscribes to notifications (Web Push, RFC 8292).',
  }),
  setTicketPush: endpoint({
    tag: 'tickets',
    method: 'POST',
    path: '/tickets/:ticketId/push',
    who: ['holder'],
    scope: 'venue',
    body: notice.pushBody,
    replies: { 200: notice.ticketNotices },
    errors: ['push/unavailable'],
    summary:
      'Where the holder’s browser is notified, for this venue; in the language of this request. Kept encrypted.',
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
  getNoticesFigures: endpoint({
    tag: 'reports',
    method: 'GET',
    path: '/notices/figures',
    who: ['admin'],
    replies: { 200: notice.noticesFigures },
    errors: [],
    summary:
      'How telling holders goes everywhere: by way and code, how long it took, allowed messages, WeChat, alarms. Sealed sessions are left out until their deadline.',
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
