import { type Caller } from '../../auth/caller'
import { defaultMarks } from '@paihao/shared/rules/notices'
import type { Handlers } from '../../http/handlers'
import type { Store } from '../../log/types'
import type { Messenger } from '../../notify/messenger'
import { templatesToAsk } from '../../notify/templates'
import { Refused } from '../../refused'
import { callWayOf } from '../../notify/call-way'
import { NOT_REACHED } from '../../notify/wechat-messages'
import { idempotencyKey } from '../../venues/venue-keys'
import type { Venues } from '../../venues/venues'
import { findTicket, findVenue, type FoundTicket, staffNameIn } from '../finding'
import { noticeEntryView } from './notice-entry-view'
import { noticeFigures } from './notice-figures'
import { createOverallFigures } from './overall-figures'

type NoticeHandlers = Pick<
  Handlers,
  | 'getNoticeTemplates'
  | 'reportSubscriptions'
  | 'exchangePhoneCode'
  | 'getTicketNotices'
  | 'getPushKey'
  | 'setTicketPush'
  | 'setNoticeWishes'
  | 'getVenueNotices'
  | 'getNoticesFigures'
>

interface Options {
  venues: Venues
  store: Store
  messenger: Messenger
}

/** A repeat of a report under the same Idempotency-Key does not count again for so long (ms). */
const REPEATS = 24 * 3600_000
/** WeChat's errcodes of a code that is used up, too old or of another mini-program. */
const BAD_CODE = new Set([40013, 40029, 40163])
/** So many templates may be reported at once: WeChat asks for five at most. */
const AT_ONCE = 5

/** What phones say about messages, what they are told, and how that goes. */
export function createNoticeHandlers({ venues, store, messenger }: Options): NoticeHandlers {
  const { templates, api, outboxes, reach, notices, browsers, ways, webPush } = messenger
  const overall = createOverallFigures({ venues, store, messenger })
  const asked = api === null ? [] : templatesToAsk(templates)

  async function noticesOfTicket(caller: Caller, { journal, ticket }: FoundTicket) {
    const { logId: venueId, state: venue } = journal
    const { ticketId } = ticket
    const { state } = await outboxes.open(venueId)
    const wishes = state.wishes.get(ticketId)
    const { ahead, leaveMinutes } = wishes ?? defaultMarks
    const told = [...state.notices.values()].filter(one => one.ticketId === ticketId)
    return {
      ahead,
      leaveMinutes,
      notices: told.map(noticeEntryView),
      ...(caller.kind === 'holder' ? { way: await callWayOf(ways, { venueId, venue, ticket, wishes }) } : {}),
    }
  }

  return {
    getNoticeTemplates: () => () => Promise.resolve({ status: 200, body: { templates: asked } }),
    reportSubscriptions:
      caller =>
      async ({ body: { results }, idempotencyKey: key }) => {
        const { holderId } = holderOf(caller)
        const known = asked.filter(({ templateId }) => templateId in results).slice(0, AT_ONCE)
        const once = idempotencyKey(holderId, 'subscriptions', key)
        const isNew = once === undefined || (await store.once.put('subscriptions', once, '1', REPEATS))
        if (isNew)
          for (const { templateId } of known)
            if (results[templateId]?.startsWith('accept') === true)
              await reach.credits.accept(holderId, templateId, 'phone')
        const credits: Record<string, number> = {}
        for (const { templateId } of asked)
          credits[templateId] = await reach.credits.left(holderId, templateId)
        return { status: 200, body: { credits } }
      },
    exchangePhoneCode:
      caller =>
      async ({ body: { code } }) => {
        holderOf(caller)
        const found = api === null ? NOT_REACHED : await api.phoneNumber(code)
        if (typeof found === 'string') return { status: 200, body: { phone: found } }
        throw new Refused(BAD_CODE.has(found) ? 'phone/code_invalid' : 'phone/unavailable')
      },
    async getTicketNotices(caller, { ticketId }) {
      const found = await findTicket(venues, caller, ticketId)
      return async () => ({ status: 200, body: await noticesOfTicket(caller, found) })
    },
    getPushKey: () => () => Promise.resolve({ status: 200, body: { publicKey: webPush?.publicKey ?? null } }),
    async setTicketPush(caller, { ticketId }) {
      const found = await findTicket(venues, caller, ticketId)
      return async ({ body: { subscription }, language }) => {
        holderOf(caller)
        const { holderKey } = found.ticket
        if (subscription === null) await browsers.erase(holderKey)
        else if (webPush?.accepts(subscription) !== true) throw new Refused('push/unavailable')
        else await browsers.put(holderKey, { ...subscription, language })
        notices.look(found.journal.logId)
        return { status: 200, body: await noticesOfTicket(caller, found) }
      }
    },
    async setNoticeWishes(caller, { ticketId }) {
      const found = await findTicket(venues, caller, ticketId)
      return async ({ body, language }) => {
        holderOf(caller)
        const { logId } = found.journal
        const box = await outboxes.open(logId)
        const before = box.state.wishes.get(ticketId) ?? defaultMarks
        await outboxes.submit(logId, {
          ...{ type: 'wish', by: 'holder', ticketId, language },
          ahead: body.ahead ?? before.ahead,
          leaveMinutes: body.leaveMinutes === undefined ? before.leaveMinutes : body.leaveMinutes,
        })
        notices.look(logId)
        return { status: 200, body: await noticesOfTicket(caller, found) }
      }
    },
    getNoticesFigures: () => async () => ({ status: 200, body: await overall() }),
    async getVenueNotices(caller, { venueId }) {
      const journal = await findVenue(venues, caller, venueId)
      staffNameIn(caller, journal)
      return async () => {
        const { state } = await outboxes.open(venueId)
        await api?.token.look()
        return { status: 200, body: noticeFigures(state, api) }
      }
    },
  }
}

function holderOf(caller: Caller): { holderId: string } {
  if (caller.kind !== 'holder') throw new Refused('role/forbidden')
  return caller.holder
}
