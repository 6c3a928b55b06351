import { aheadOf } from '@paihao/shared/rules/estimate'
import { isBooked } from '@paihao/shared/rules/appointments'
import { returnsUntil } from '@paihao/shared/rules/moves/move'
import type { NoticeKind } from '@paihao/shared/rules/notices'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Venue } from '@paihao/shared/rules/venue'
import { defaultLanguage, type Language, languageOf } from '@paihao/shared/text/language'
import { createText } from '@paihao/shared/text/texts'
import { dataOf, type Placeholder, type Templates } from './templates'
import { MISFIT } from './way'
import type { WechatMessage } from './wechat-messages'

/** WeChat shows its own words in these; it has no Portuguese. */
const LANGS: Readonly<Record<Language, WechatMessage['lang']>> = {
  'zh-CN': 'zh_CN',
  'zh-HK': 'zh_HK',
  en: 'en_US',
  pt: 'en_US',
}
const HOURS_8 = 8 * 3600_000

/** An instant (ms) as WeChat's fields of type `time` and `date` take it, in Asia/Shanghai. */
function timeText(at: number): string {
  const [date = '', time = ''] = new Date(at + HOURS_8).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}

/** How long (whole minutes) a missed ticket may still come back: less than at the miss, when it is told late. */
function minutesLeft(venue: Venue, ticket: Ticket, now: number): number {
  return Math.max(1, Math.floor((returnsUntil(venue, ticket) - now) / 60_000))
}

/** What a notice says, from what its holder may see of the venue: their own label, place and times. */
export function valuesOf(
  venue: Venue,
  ticket: Ticket,
  kind: NoticeKind,
  now: number,
  language: Language,
): Record<Placeholder, string> {
  const { facts, counters } = venue.info
  const t = createText(language)
  const counter = counters.find(one => one.counterId === ticket.counterId)?.name
  const place =
    (kind === 'room' ? undefined : counter) ??
    (facts.kind === 'bidSession' ? facts.openingRoom : t('notices.noPlace'))
  const deadline = facts.kind === 'bidSession' ? facts.deadline : (ticket.slotAt ?? facts.endsAt)
  const label = ticket.label ?? '-'
  // Who has booked has taken no number yet.
  const message = t(kind === 'taken' && isBooked(ticket) ? 'notices.booked' : `notices.${kind}`, {
    ...{ label, place, minutes: minutesLeft(venue, ticket, now) },
    ahead: kind === 'ahead' ? (aheadOf(venue, ticket) ?? 0) : 0,
    time:
      facts.kind === 'bidSession' ? timeText(deadline).replace(/^\d+年/, '') : timeText(deadline).slice(-5),
  })
  return {
    ...{ label, place, message },
    venue: facts.kind === 'bidSession' ? facts.projectName : facts.name,
    queue: venue.queues.get(ticket.queueId)?.name ?? '',
    time: timeText(kind === 'called' ? (ticket.calledAt ?? now) : now),
    deadline: timeText(deadline),
  }
}

/** The message of a notice, or why there is none. */
export function messageOf(options: {
  templates: Templates
  venue: Venue
  ticket: Ticket
  kind: NoticeKind
  now: number
  language: string
  openid: string
}): WechatMessage | 'no template' | typeof MISFIT {
  const { templates, venue, ticket, kind, now, openid } = options
  const template = templates.kinds[kind]
  if (template === undefined) return 'no template'
  const language = languageOf(options.language) ?? defaultLanguage
  const data = dataOf(template.fields, valuesOf(venue, ticket, kind, now, language))
  if (data === null) return MISFIT
  return {
    openid,
    templateId: template.templateId,
    page: `${templates.page}?ticketId=${encodeURIComponent(ticket.ticketId)}`,
    lang: LANGS[language],
    state: templates.state,
    data,
  }
}
