import { setImmediate as breathe } from 'node:timers/promises'
import { encodePayload } from '@paihao/shared/proof/chain'
import type { Rulebook } from '@paihao/shared/rules/rulebook'
import type { AppendReply, LogEntry, VenueLog } from '../log/types'
import { type Attachments, type Batch, decideBatch, type Item, type Submitted } from './batch'
import { LogFault } from './faults'
import { createHistory, type History } from './history'
import type { LogClock } from './log-clock'

/** The most commands that go out as one entry. */
const BATCH = 256
/** Entries a page when a log is read. */
const PAGE = 500
/** After so many lost races a server asks for the next turn. */
const LOSSES_BEFORE_TURN = 2
/** How long (ms) a server stands back while another has the turn. */
const TURN_WAIT = 3

/** One log in the memory of this server: its state by the rulebook, its history, and the way to change it. */
export interface Journal<S, C, E, R> {
  readonly logId: string
  /** What is committed. Never change it. */
  readonly state: S
  readonly history: History
  /** Decides a command, appends its event with all others that arrive meanwhile, and answers once that is durable. */
  submit(command: C, attachments?: Attachments): Promise<Submitted<E, R>>
  /** The state after making sure that nothing newer is in the log. */
  current(): Promise<S>
  /** Takes in an entry that another server published. */
  receive(id: string, payload: string): void
  /** Reads what is missing behind the head. */
  catchUp(): Promise<void>
  /** Whether commands are on their way. */
  readonly busy: boolean
}

interface Options<S, C, E, R> {
  logId: string
  rulebook: Rulebook<S, C, E, R>
  log: VenueLog
  clock: LogClock
  /** Called after each committed batch, own or another's, when state and history hold it; `loading` while the past is read. */
  onCommitted(committed: { events: E[]; loading: boolean; head: string }): void
  /** Called when the log turns out not to continue this history. */
  onFault(fault: LogFault): void
}

/** A journal that has read its log to the end. */
export async function openJournal<S, C, E, R>(options: Options<S, C, E, R>): Promise<Journal<S, C, E, R>> {
  const journal = createJournal(options)
  await journal.catchUp()
  return journal
}

function createJournal<S, C, E, R>(options: Options<S, C, E, R>): Journal<S, C, E, R> {
  const { logId, rulebook, log, clock, onCommitted, onFault } = options
  const state = rulebook.empty()
  const history = createHistory(logId)
  const waiting: Item<C, E, R>[] = []
  let busy = false
  let fault: LogFault | null = null
  let loading = true
  let wake: (() => void) | null = null

  /** Folds an entry of the log if it is the next one; says whether the history holds it now. */
  function fold({ id, payload }: LogEntry): boolean {
    if (history.has(id)) return true
    if (!payload.startsWith(`${history.head}\n`)) return false
    const links = history.check(id, payload)
    const events = links.lines.map(line => JSON.parse(line) as E) // bytes that the chain vouches for
    if (history.count === 0) checkVersion(links.lines[0] ?? '')
    for (const event of events) rulebook.evolve(state, event)
    history.keep(links)
    onCommitted({ events, loading, head: history.head })
    wake?.()
    return true
  }

  function checkVersion(firstLine: string): void {
    const { rulebook: version = 1 } = JSON.parse(firstLine) as { rulebook?: number } // the first event names it
    if (version > rulebook.version)
      throw new LogFault('newer', logId, `it needs rulebook ${version}, this server has ${rulebook.version}`)
  }

  function stop(error: unknown): never {
    if (error instanceof LogFault && fault === null) onFault((fault = error))
    throw error
  }

  function foldAll(entries: readonly LogEntry[]): void {
    try {
      for (const entry of entries)
        if (!fold(entry))
          throw new LogFault('forked', logId, `entry ${entry.id} does not follow ${history.head}`)
    } catch (error) {
      stop(error)
    }
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const entries = await log.read(logId, history.head, PAGE)
      foldAll(entries)
      if (entries.length < PAGE) break
      await breathe()
    }
    loading = false
  }

  function receive(id: string, payload: string): void {
    try {
      if (!fold({ id, payload })) catchUp().catch(() => undefined) // a fault is told by `stop`; a lost link by the next heartbeat
    } catch (error) {
      if (error instanceof LogFault && fault === null) onFault((fault = error))
    }
  }

  async function send(batch: Batch<S, E, R>, losses: number): Promise<LogEntry & { reply: AppendReply }> {
    const { links, at, notAfter, vault, holders } = batch
    const head = history.head
    const id = links.lines.length === 0 ? 'none' : history.idOf(links)
    const payload = links.lines.length === 0 ? '' : encodePayload(head, links.lines)
    const sent = clock.local()
    const reply = await log.append(logId, {
      head,
      id,
      payload,
      at,
      notAfter,
      wantTurn: losses >= LOSSES_BEFORE_TURN,
      vault,
      holders,
    })
    if (reply.status === 'EARLY') clock.early(reply.time, clock.local())
    else clock.observe(reply.time, sent, clock.local())
    return { id, payload, reply }
  }

  /** Takes a committed batch in, unless a gap fill has folded it already. */
  function merge({ id, payload }: LogEntry, batch: Batch<S, E, R>): void {
    if (payload === '' || history.has(id)) return
    rulebook.merge(batch.draft)
    history.keep(batch.links)
    log.publish(logId, id, payload)
    onCommitted({ events: batch.events, loading: false, head: history.head })
  }

  /** Answers what the log's own time confirms; gives back the refusals that it does not. */
  function answer(items: readonly Item<C, E, R>[], batch: Batch<S, E, R>, time: number): Item<C, E, R>[] {
    const again: Item<C, E, R>[] = []
    items.forEach((item, i) => {
      const submitted = batch.decided[i]
      if (submitted === undefined) return
      if ('refused' in submitted) {
        const { since, until } = submitted.refused
        if ((since !== undefined && time < since) || (until !== undefined && time >= until))
          return again.push(item)
      }
      item.resolve(submitted)
    })
    return again
  }

  /** Commits and answers these items and those that arrive meanwhile; what is left in `items` when it throws has no answer. */
  async function commit(items: Item<C, E, R>[]): Promise<void> {
    for (let losses = 0; items.length > 0;) {
      if (fault !== null) throw fault
      items.push(...waiting.splice(0, BATCH - items.length))
      const at = Math.max(rulebook.time(state), clock.now())
      const batch = decideBatch(rulebook, state, history, items, at)
      const { reply, ...entry } = await send(batch, losses)
      if (reply.status === 'OK' || (reply.status === 'NEW' && reply.entries[0]?.id === entry.id)) {
        merge(entry, batch)
        if (reply.status === 'NEW') foldAll(reply.entries.slice(1))
        items.splice(0, items.length, ...answer(items, batch, reply.time))
        losses = 0
      } else if (reply.status === 'NEW') {
        losses++
        foldAll(reply.entries)
      } else if (reply.status === 'LOST') {
        stop(
          new LogFault(
            'forked',
            logId,
            `Redis has ${reply.head}, and no longer what was acknowledged as ${history.head}`,
          ),
        )
      } else if (reply.status === 'TURN') {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, TURN_WAIT)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        wake = null
      }
      // LATE and EARLY: the clock knows better now, decide again.
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const items = waiting.splice(0, BATCH)
      try {
        await commit(items)
      } catch (error) {
        for (const item of items) item.reject(error)
      }
    }
    busy = false
  }

  function enqueue(command: C | null, attachments: Attachments = {}): Promise<Submitted<E, R>> {
    return new Promise((resolve, reject) => {
      waiting.push({ command, ...attachments, resolve, reject })
      if (busy) return
      busy = true
      setImmediate(() => void drain())
    })
  }

  return {
    logId,
    state,
    history,
    submit: enqueue,
    current: async () => {
      await enqueue(null)
      return state
    },
    receive,
    catchUp,
    get busy() {
      return busy
    },
  }
}
