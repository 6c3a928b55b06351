import { hallDayId } from '@paihao/shared/rules/hall-day'
import { type Fact, figuresOf } from '@paihao/shared/rules/statistics'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import type { Venues } from '../../venues/venues'
import { findReadable, mayReadHall } from '../reading'
import type { VenueFacts } from './statistics-service'
import { statisticsView } from './statistics-view'

const DAY = 86_400_000
/** Days in one answer. */
const MOST = 92

interface Options {
  venues: Venues
  halls: Halls
  facts: VenueFacts
}

/** Numbers, waiting and service time, counted from the log. */
export function createStatisticsHandlers({
  venues,
  halls,
  facts,
}: Options): Pick<Handlers, 'getStatistics' | 'getHallStatistics'> {
  return {
    async getStatistics(caller, { venueId }) {
      const journal = await findReadable(venues, caller, venueId)
      return async () => ({
        status: 200,
        body: statisticsView(journal.state, await facts.of(journal), venues.now()),
      })
    },
    async getHallStatistics(caller, { hallId }) {
      const hall = await halls.find(hallId)
      if (hall === undefined) throw new Refused('not_found')
      if (!mayReadHall(caller, hallId)) throw new Refused('role/forbidden')
      return async ({ query: { from, to } }) => {
        const dates = datesBetween(from, to)
        const days: { date: string; venueId: string; of: Fact[] }[] = []
        for (const date of dates) {
          const venueId = hallDayId(hallId, date)
          const of = await facts.ofDay(venueId)
          if (of !== null) days.push({ date, venueId, of })
        }
        return {
          status: 200,
          body: {
            name: hall.name,
            totals: figuresOf(days.flatMap(({ of }) => of)),
            days: days.map(({ date, venueId, of }) => ({ date, venueId, ...figuresOf(of) })),
          },
        }
      }
    },
  }
}

/** The days from the one to the other, both among them. Throws `query/invalid` when they are too many, or turned round. */
function datesBetween(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = (last - first) / DAY + 1
  if (count < 1) throw new Refused('query/invalid', { fields: { to: 'too_small' } })
  if (count > MOST) throw new Refused('query/invalid', { fields: { to: 'too_big' } })
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY).toISOString().slice(0, 10))
}
