import type { Statistics } from '@paihao/shared/contract/statistics'
import { type Fact, figuresOf, groupedBy, hourOf, hoursOf } from '@paihao/shared/rules/statistics'
import type { Venue } from '@paihao/shared/rules/venue'
import { instant } from '../../venues/views/instant'

/** Hours without anything between them are shown only in a venue that was open for three days at most. */
const HOURS = 72

/** The figures of a venue up to `now` (ms). */
export function statisticsView(venue: Venue, facts: readonly Fact[], now: number): Statistics {
  const { info, queues } = venue
  const byHour = groupedBy(facts, fact => String(hourOf(fact.at)))
  const byQueue = groupedBy(facts, fact => fact.queueId)
  const byCounter = groupedBy(facts, fact => fact.counterId)
  const isHall = info.facts.kind === 'hallDay'
  return {
    kind: isHall ? 'hall' : 'bidSession',
    name: info.facts.kind === 'hallDay' ? info.facts.name : info.facts.projectName,
    date: info.facts.kind === 'hallDay' ? info.facts.date : null,
    madeAt: instant(now),
    totals: figuresOf(facts),
    hours: hoursOf(facts, HOURS).map(hour => ({
      from: instant(hour),
      ...figuresOf(byHour.get(String(hour)) ?? []),
    })),
    queues: [...queues.values()].map(({ queueId, prefix, name }) => ({
      queueId,
      prefix,
      name,
      ...figuresOf(byQueue.get(queueId) ?? []),
    })),
    counters: info.counters.map(({ counterId, name }) => ({
      counterId,
      name,
      ...figuresOf(byCounter.get(counterId) ?? []),
    })),
  }
}
