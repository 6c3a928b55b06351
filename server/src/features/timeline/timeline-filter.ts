import type { TimelineEntry, TimelineQuery } from '@paihao/shared/contract/timeline'
import type { VenueKind } from '@paihao/shared/contract/roles'
import type { Language } from '@paihao/shared/text/language'
import { createText } from '@paihao/shared/text/texts'
import {
  actorWords,
  type TimelineKey,
  timelineReason,
  timelineWords,
} from '@paihao/shared/text/timeline-words'

/** Whether an entry is asked for. Words are looked for in the entry as it reads in this language. */
export function timelineFilter(
  query: TimelineQuery,
  venue: VenueKind,
  language: Language,
): (entry: TimelineEntry) => boolean {
  const { label, ticketId, by, from, to } = query
  const kinds = query.kinds === undefined ? null : new Set(query.kinds.split(','))
  const prefix = label?.toUpperCase()
  const [begins, ends] = [from, to].map(one => (one === undefined ? null : Date.parse(one)))
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const translate = createText(language)
  const say = (key: TimelineKey, params?: Readonly<Record<string, string | number>>): string =>
    isState(key) ? translate(`states.${key}`, params) : translate(`timeline.${key}`, params)

  const reads = (entry: TimelineEntry): boolean => {
    const text = [
      timelineWords(entry, say),
      say(`kind.${entry.kind}`),
      actorWords(entry, venue, say),
      timelineReason(entry),
      entry.delivery?.remark,
      entry.remark,
      entry.queueName,
      entry.counterName,
      entry.entryId,
      entry.hash,
    ]
      .join(' ')
      .toLowerCase()
    return words.every(word => text.includes(word))
  }
  const isBy = ({ actor }: TimelineEntry): boolean => (actor.id ?? actor.kind) === by

  return entry =>
    (kinds === null || kinds.has(entry.kind)) &&
    (prefix === undefined || entry.label?.toUpperCase().startsWith(prefix) === true) &&
    (ticketId === undefined || entry.ticketId === ticketId) &&
    (by === undefined || isBy(entry)) &&
    (begins === null || begins === undefined || Date.parse(entry.at) >= begins) &&
    (ends === null || ends === undefined || Date.parse(entry.at) <= ends) &&
    (words.length === 0 || reads(entry))
}

function isState(key: TimelineKey): key is Extract<TimelineKey, `seal.${string}` | `way.${string}`> {
  return key.startsWith('seal.') || key.startsWith('way.')
}
