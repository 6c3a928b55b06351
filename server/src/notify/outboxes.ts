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
  /** What was told in a venue; null: nothing yet. */
  find(venueId: string): Promise<Outbox | null>
  /** Calls back after each batch of any outbox in memory, own or another server's. */
  onCommitted(listener: (venueId: string, state: Outbox, events: readonly OutboxEvent[]) => void): void
  close(): Promise<void>
}

interface Options {
  log: VenueLog
  clock: LogClock
  logger: BaseLogger
}

const PREFIX = 'notices/'
const nameOf = (venueId: string) => `${PREFIX}${venueId}`

export function createOutboxes({ log, clock, logger }: Options): Outboxes {
  const journals = createJournals<Outbox, OutboxCommand, OutboxEvent, { type: string }>({
    ...{ log, clock, logger },
    rulebook: outboxRulebook,
    idleAfter: 15 * 60_000,
  })
  const open = (venueId: string): Promise<OutboxJournal> => journals.open(nameOf(venueId))

  return {
    open,
    submit: async (venueId, command) => await (await open(venueId)).submit(command),
    find: async venueId => (await journals.find(nameOf(venueId)))?.state ?? null,
    onCommitted(listener) {
      journals.onCommitted(({ logId, state, events }) => listener(logId.slice(PREFIX.length), state, events))
    },
    close: journals.close,
  }
}
