import type { Timeline, TimelineEntry } from '../contract/timeline'
import type { states } from './zh-CN/states'
import type { timeline } from './zh-CN/timeline'

export type TimelineKey =
  keyof typeof timeline | Extract<keyof typeof states, `seal.${string}` | `way.${string}`>
type Say = (key: TimelineKey, params?: Readonly<Record<string, string | number>>) => string

/** What an entry says, in one sentence: the page shows it, and the search looks through it. */
export function timelineWords(entry: TimelineEntry, say: Say): string {
  const { kind, delivery } = entry
  const params = {
    label: entry.label ?? say('unlabelled'),
    queue: entry.queueName ?? say('all'),
    counter: entry.counterName ?? '',
    instant: (entry.instant ?? '').slice(0, 16).replace('T', ' '),
    room: entry.openingRoom ?? '',
    number: entry.number ?? '',
    count: entry.count ?? 0,
    copies: delivery?.copies ?? 0,
    seal: delivery === undefined ? '' : say(`seal.${delivery.seal}`),
    way: say(`way.${entry.arrivedBy ?? 'staff'}`),
  }
  switch (kind) {
    case 'drawn':
      return say(entry.reason === undefined ? 'did.drawn' : 'did.drawnAlone', params)
    case 'looked':
      return say(`did.looked.${entry.sight ?? 'bidder'}`, params)
    case 'gateSet':
      return say(`did.gateSet.${entry.gate ?? 'open'}`, params)
    case 'reached':
      return say(`did.reached.${entry.mark ?? 'opens'}`, params)
    case 'called':
      return say(entry.outOfOrder === true ? 'did.calledOutOfOrder' : 'did.called', params)
    case 'transferred':
      return say(entry.counterName === undefined ? 'did.transferred' : 'did.transferredToCounter', params)
    case 'finished':
      if (delivery === undefined) return say('did.finished', params)
      return say(delivery.accepted ? 'did.finished.accepted' : 'did.finished.refused', params)
    case 'served':
      return say(entry.late === true ? 'did.served.late' : 'did.served', params)
    case 'replaced':
      return say(delivery?.accepted === true ? 'did.replaced.accepted' : 'did.replaced.refused', params)
    case 'absenceSet':
      return say(`did.absenceSet.${entry.absence ?? 'other'}`, params)
    case 'corrected':
      if (entry.reinstated === true) return say('did.corrected.reinstated', params)
      return say(delivery?.accepted === true ? 'did.corrected.accepted' : 'did.corrected.refused', params)
    default:
      return say(`did.${kind}`, params)
  }
}

/** Why it was done, as it was said; null when nothing was said. */
export function timelineReason({ reason, delivery }: TimelineEntry): string | null {
  return [reason, delivery?.refusalReason].filter(Boolean).join(' · ') || null
}

/** Who did it. A bidder or visitor has no name here. */
export function actorWords({ actor }: TimelineEntry, venue: Timeline['kind'], say: Say): string {
  if (actor.kind === 'holder') return say(`who.${venue}`)
  return actor.name ?? say(`who.${actor.kind}`)
}
