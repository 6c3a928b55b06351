import type { BaseLogger } from 'pino'
import { eventCount } from '@paihao/shared/proof/chain'
import type { Rulebook } from '@paihao/shared/rules/rulebook'
import type { VenueLog } from '../log/types'
import { LogFault } from './faults'
import { type Journal, openJournal } from './journal'
import type { LogClock } from './log-clock'

/** How often (ms) a journal in memory compares its head with Redis's, to find a message that never came. */
const HEARTBEAT = 5000
/** The longest delay (ms) that a timer takes. */
const LONGEST_TIMER = 2 ** 31 - 1
/** How often (ms) a log that left memory is looked at, in case the server that went on with it is gone. */
const SLEEP = 10 * 60_000

/** What followers are told of each committed batch. */
export interface Committed<S, E> {
  logId: string
  state: S
  events: E[]
  head: string
}

/** All logs of one kind on this server: read when asked for, kept current, dropped from memory when idle. */
export interface Journals<S, C, E, R> {
  /** The journal with everything in its log, or undefined when that log is empty. */
  find(logId: string): Promise<Journal<S, C, E, R> | undefined>
  /** The state of a log in memory, at once; undefined when it has to be read. */
  peek(logId: string): S | undefined
  /** The states of all logs in memory. */
  states(): Iterable<S>
  /** The journal whether its log has begun or not: for the command that begins it. */
  open(logId: string): Promise<Journal<S, C, E, R>>
  /** Calls back after each committed batch of any log in memory, own or another server's. */
  onCommitted(listener: (committed: Committed<S, E>) => void): () => void
  /** Journals in memory. */
  readonly size: number
  /** Logs that are not written to any more, with the reason. */
  readonly faults: ReadonlyMap<string, LogFault>
  close(): Promise<void>
}

interface Options<S, C, E, R> {
  log: VenueLog
  clock: LogClock
  rulebook: Rulebook<S, C, E, R>
  logger: BaseLogger
  /** A journal unused for so long (ms), with nothing due within that time, leaves memory. */
  idleAfter: number
}

interface Held<S, C, E, R> {
  opened: Promise<Journal<S, C, E, R>>
  journal: Journal<S, C, E, R> | null
  usedAt: number
  timer: NodeJS.Timeout | null
  stopFollowing: (() => Promise<void>) | null
}

export function createJournals<S, C, E, R>(options: Options<S, C, E, R>): Journals<S, C, E, R> {
  const { log, clock, rulebook, logger, idleAfter } = options
  const held = new Map<string, Held<S, C, E, R>>()
  const faults = new Map<string, LogFault>()
  const sleeping = new Map<string, NodeJS.Timeout>()
  const listeners = new Set<(committed: Committed<S, E>) => void>()
  let closed = false

  async function openHeld(logId: string, holding: Held<S, C, E, R>): Promise<Journal<S, C, E, R>> {
    let receive: (id: string, payload: string) => void = () => undefined
    holding.stopFollowing = await log.follow(logId, (id, payload) => receive(id, payload))
    const journal = await openJournal<S, C, E, R>({
      logId,
      rulebook,
      log,
      clock,
      onCommitted({ events, loading, head }) {
        if (loading || holding.journal === null) return
        arm(logId, holding)
        for (const listener of listeners) listener({ logId, state: holding.journal.state, events, head })
      },
      onFault(fault) {
        faults.set(logId, fault)
        logger.fatal({ err: fault, logId }, 'A log is not written to any more')
      },
    })
    receive = (id, payload) => journal.receive(id, payload)
    holding.journal = journal
    await journal.catchUp() // what was published while the log was read
    arm(logId, holding)
    return journal
  }

  /** Sets the timer for what the clock brings about next. */
  function arm(logId: string, holding: Held<S, C, E, R>): void {
    const { journal } = holding
    if (journal === null || closed) return
    if (holding.timer !== null) clearTimeout(holding.timer)
    holding.timer = null
    const dueAt = rulebook.dueAt(journal.state)
    if (dueAt === null || faults.has(logId)) return
    const delay = Math.min(Math.max(dueAt - clock.now(), 0), LONGEST_TIMER)
    holding.timer = setTimeout(() => void tick(logId, holding, journal), delay)
    holding.timer.unref()
  }

  async function tick(logId: string, holding: Held<S, C, E, R>, journal: Journal<S, C, E, R>): Promise<void> {
    try {
      const dueAt = rulebook.dueAt(journal.state)
      if (dueAt !== null && dueAt <= clock.now()) await journal.submit(rulebook.tick())
    } catch (error) {
      if (!closed) logger.error({ err: error, logId }, 'What is due could not be done; it is tried again')
    }
    if (held.get(logId) === holding) arm(logId, holding)
  }

  function hold(logId: string): Held<S, C, E, R> {
    let holding = held.get(logId)
    if (holding === undefined) {
      const made: Held<S, C, E, R> = {
        opened: Promise.resolve().then(() => openHeld(logId, made)),
        journal: null,
        usedAt: clock.local(),
        timer: null,
        stopFollowing: null,
      }
      made.opened.catch(() => drop(logId, made))
      held.set(logId, (holding = made))
    }
    holding.usedAt = clock.local()
    return holding
  }

  async function drop(logId: string, holding: Held<S, C, E, R>): Promise<void> {
    if (held.get(logId) === holding) held.delete(logId)
    if (holding.timer !== null) clearTimeout(holding.timer)
    await holding.stopFollowing?.().catch(() => undefined) // the connection is gone anyway
  }

  async function heartbeat(): Promise<void> {
    for (const [logId, holding] of held) {
      const { journal } = holding
      if (journal === null || faults.has(logId)) continue
      if (isIdle(holding, journal)) {
        await drop(logId, holding)
        sleep(logId, journal.history.head, rulebook.dueAt(journal.state))
      } else await compare(logId, journal)
    }
  }

  /** Looks after a log that left memory: it is read again when something is due, or when another server went on with it. */
  function sleep(logId: string, head: string, dueAt: number | null): void {
    if (dueAt === null || closed) return
    const timer = setTimeout(
      () => void wakeUp(logId, head, dueAt),
      Math.min(Math.max(dueAt - clock.now(), 0), SLEEP),
    )
    timer.unref()
    sleeping.set(logId, timer)
  }

  async function wakeUp(logId: string, head: string, dueAt: number): Promise<void> {
    sleeping.delete(logId)
    if (held.has(logId) || closed) return
    try {
      const moved = dueAt <= clock.now() || (await log.head(logId)).id !== head
      if (moved) await hold(logId).opened
      else sleep(logId, head, dueAt)
    } catch (error) {
      logger.warn({ err: error, logId }, 'A sleeping log could not be looked at; it is tried again')
      sleep(logId, head, dueAt)
    }
  }

  function isIdle(holding: Held<S, C, E, R>, journal: Journal<S, C, E, R>): boolean {
    if (journal.busy || clock.local() - holding.usedAt < idleAfter) return false
    const dueAt = rulebook.dueAt(journal.state)
    return dueAt === null || dueAt - clock.now() > idleAfter
  }

  /** Reads on when Redis is ahead; when it is behind what was acknowledged, an empty append makes the journal say so. */
  async function compare(logId: string, journal: Journal<S, C, E, R>): Promise<void> {
    try {
      const { count } = journal.history
      const { id } = await log.head(logId)
      if (journal.history.has(id) && eventCount(id) >= count) return
      if (eventCount(id) < count) await journal.current()
      else await journal.catchUp()
    } catch (error) {
      if (!closed && !(error instanceof LogFault)) logger.warn({ err: error, logId }, 'Heartbeat failed')
    }
  }

  let beating = Promise.resolve()
  const beats = setInterval(() => {
    beating = beating.then(heartbeat)
  }, HEARTBEAT)
  beats.unref()

  return {
    async find(logId) {
      if (!held.has(logId) && (await log.head(logId)).id === '0-0') return undefined
      const journal = await hold(logId).opened
      if (journal.history.count === 0) await journal.current()
      return journal.history.count > 0 ? journal : undefined
    },
    peek: logId => held.get(logId)?.journal?.state,
    *states() {
      for (const { journal } of held.values()) if (journal !== null) yield journal.state
    },
    open: logId => hold(logId).opened,
    onCommitted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get size() {
      return held.size
    },
    faults,
    async close() {
      closed = true
      clearInterval(beats)
      for (const timer of sleeping.values()) clearTimeout(timer)
      await beating
      await Promise.all([...held].map(([logId, holding]) => drop(logId, holding)))
    },
  }
}
