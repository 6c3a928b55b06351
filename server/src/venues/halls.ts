import type { BaseLogger } from 'pino'
import { hallDate, hallDayFacts, hallDayId } from '@paihao/shared/rules/hall-day'
import {
  type Hall,
  type HallCommand,
  type HallEvent,
  type Halls as HallsState,
  hallsRulebook,
} from '@paihao/shared/rules/halls'
import { CLOCK } from '@paihao/shared/rules/moves/move'
import type { VenueLog } from '../log/types'
import type { Submitted } from './batch'
import { queueIdOf } from './ids'
import type { Journal } from './journal'
import { createJournals } from './journals'
import type { LogClock } from './log-clock'
import type { VenueJournal, Venues } from './venues'

/** The register of halls, and each hall's venue of today. */
export interface Halls {
  find(hallId: string): Promise<Hall | undefined>
  /** Every hall, in the order of being set up. */
  all(): Promise<Hall[]>
  /** Sets a hall up, or changes one. */
  submit(command: HallCommand): Promise<Submitted<HallEvent, { hallId: string }>>
  /** The first day (YYYY-MM-DD) that begins with a change made now: today's, if its venue has not been made yet. */
  nextDay(hallId: string): Promise<string>
  /** The hall's venue of today, made by the first who asks. */
  today(hall: Hall): Promise<VenueJournal>
  close(): Promise<void>
}

interface Options {
  log: VenueLog
  clock: LogClock
  venues: Venues
  logger: BaseLogger
}

const REGISTER = 'registry/halls'
const DAY = 86_400_000

export function createHalls({ log, clock, venues, logger }: Options): Halls {
  const journals = createJournals<HallsState, HallCommand, HallEvent, { hallId: string }>({
    log,
    clock,
    rulebook: hallsRulebook,
    logger,
    idleAfter: Infinity,
  })
  const register = (): Promise<Journal<HallsState, HallCommand, HallEvent, { hallId: string }>> =>
    journals.open(REGISTER)

  return {
    async find(hallId) {
      const journal = await register()
      return journal.state.halls.get(hallId) ?? (await journal.current()).halls.get(hallId)
    },
    all: async () => [...(await register()).state.halls.values()],
    submit: async command => await (await register()).submit(command),
    async nextDay(hallId) {
      const now = clock.now()
      const today = hallDate(now)
      return (await venues.find(hallDayId(hallId, today))) === undefined ? today : hallDate(now + DAY)
    },
    async today(hall) {
      const date = hallDate(clock.now())
      const venueId = hallDayId(hall.hallId, date)
      const known = await venues.find(venueId)
      if (known !== undefined) return known
      return await venues.create({
        type: 'create',
        by: CLOCK,
        venueId,
        facts: hallDayFacts(hall, date),
        policy: hall.policy,
        queues: hall.queues.map(({ prefix, name, slots }) => ({
          queueId: queueIdOf(venueId, prefix),
          prefix,
          name,
          lotCode: null,
          ...(slots === undefined ? {} : { slots }),
        })),
        counters: hall.counters.map(({ name, prefixes }, i) => ({
          counterId: `c${i + 1}`,
          name,
          queueIds: prefixes.map(prefix => queueIdOf(venueId, prefix)),
        })),
      })
    },
    close: journals.close,
  }
}
