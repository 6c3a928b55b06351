import type { BaseLogger } from 'pino'
import {
  type Outbox,
  type OutboxCommand,
  type OutboxEvent,
  outboxRulebook,
} from '@paihao/shared/rules/outbox'
import type { VenueLog } from '../log/types'
import type { Journal } from '../venues/journal'
import { createJournals } from '../venues/journals'
import type { LogClock } from '../venues/log-clock'

type OutboxJournal = Journal<Outbox, OutboxCommand, OutboxEvent, { type: string }>

/** The log beside each venue's own that says what its holders were told, and what became of it. */
export interface Outboxes {
  open(venueId: string): Promise<OutboxJournal>
  submit(venueId: string, command: OutboxCommand): ReturnType<OutboxJournal['submit']>
  /** What of it is in memory already. */
  known(venueId: string): Outbox | undefined
  close(): Promise<void>
}

interface Options {
  log: VenueLog
  clock: LogClock
  logger: BaseLogger
}

export function createOutboxes({ log, clock, logger }: Options): Outboxes {
  const journals = createJournals<Outbox, OutboxCommand, OutboxEvent, { type: string }>({
    ...{ log, clock, logger },
    rulebook: outboxRulebook,
    idleAfter: 15 * 60_000,
  })
  const states = new Map<string, Outbox>()
  async function open(venueId: string): Promise<OutboxJournal> {
    const journal = await journals.open(`notices/${venueId}`)
    states.set(venueId, journal.state)
    return journal
  }

  return {
    open,
    submit: async (venueId, command) => await (await open(venueId)).submit(command),
    known: venueId => states.get(venueId),
    close: journals.close,
  }
}
