import type { BaseLogger } from 'pino'
import { defaultMarks, mayBeTold, type Notice, noticesOf } from '@paihao/shared/rules/notices'
import type { NoticeEntry, Outbox } from '@paihao/shared/rules/outbox'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Reach } from '../log/reach'
import type { VenueCommitted, Venues } from '../venues/venues'
import { backoffOf } from './backoff'
import { createReminderTimers } from './reminder-timers'
import type { Outboxes } from './outboxes'
import type { Sender } from './sender'

/** How long (ms) an open page has to say that it showed a notice. */
const PAGE_ANSWERS = 3_000
/** A page that opens later is told again, not more often than this (ms). */
const PAGE_AGAIN = 30_000
/** Changes that come together are looked at together (ms). */
const GATHER = 50
/** How often (ms) what is left over is looked at again; a server that died is replaced after `LEASE` (ms). */
const SWEEP = 1_000
const LEASE = 4_000
/** What another server was sending for so long (ms) without a word is of unknown outcome. */
const ORPHAN = 12_000
/** Who took a number so recently (ms) has just read on the page how many are ahead. */
const JUST_TAKEN = 10_000

/** Shows a notice on the pages of this server that show its ticket: null when there are none, else whether one said so. */
export type TellPage = (notice: Notice, withinMs: number) => Promise<boolean> | null

/** Tells holders what they are to be told: an open page first, else a message, else the page when they come back. */
export interface Notices {
  usePages(tell: TellPage): void
  /** A page has opened somewhere on this server. */
  look(venueId: string): void
  /** Goes on with what was under way when the servers stopped. */
  start(venueIds: readonly string[]): void
  close(): Promise<void>
}

interface Options {
  venues: Venues
  outboxes: Outboxes
  reach: Reach
  sender: Sender
  /** This server's name. */
  me: string
  logger: BaseLogger
}

interface Seen {
  /** When this server first saw that it is due, and when it last showed it to a page (ms). */
  first: number
  shown: number | null
  notice: Notice
}

export function createNotices({ venues, outboxes, reach, sender, me, logger }: Options): Notices {
  const waiting = new Map<string, NodeJS.Timeout>()
  const reminders = createReminderTimers(venues.now, venueId => schedule(venueId))
  const unfinished = new Set<string>()
  const running = new Map<string, Promise<void>>()
  const seen = new Map<string, Map<string, Seen>>()
  let tell: TellPage = () => null
  let closed = false

  function schedule(venueId: string, delay = GATHER): void {
    if (closed || waiting.has(venueId)) return
    const timer = setTimeout(() => {
      waiting.delete(venueId)
      const run = (running.get(venueId) ?? Promise.resolve())
        .then(() => pass(venueId))
        .catch((error: unknown) => {
          unfinished.add(venueId)
          if (!closed) logger.warn({ err: error, venueId }, 'Notices could not be looked at; they are again')
        })
      running.set(venueId, run)
    }, delay)
    timer.unref()
    waiting.set(venueId, timer)
  }

  async function pass(venueId: string): Promise<void> {
    const journal = await venues.find(venueId)
    if (journal === undefined || closed) return
    reminders.set(venueId, journal.state)
    const due = dueIn(journal.state, outboxes.known(venueId))
    const known = seen.get(venueId)
    if (due.length === 0 && (known?.size ?? 0) === 0 && !unfinished.has(venueId)) return
    const box = await outboxes.open(venueId)
    unfinished.delete(venueId)
    const open = dueIn(journal.state, box.state).filter(notice => isOpen(box.state.notices.get(notice.id)))
    // Also what a server that is gone left to be tried again, and what was being sent when it ceased to be true.
    const left = [...box.state.notices.values()].filter(({ status }) => status === 'later')
    const memory = remember(venueId, [...open, ...left])
    for (const notice of open) showOn(venueId, notice, memory)
    const orphans = [...box.state.notices.values()].filter(isSending)
    if (open.length + orphans.length + memory.size === 0) return
    unfinished.add(venueId)
    if (!(await reach.lease(`notices/${venueId}`, me, LEASE))) return
    for (const orphan of orphans) await giveUpOn(venueId, orphan)
    // Asked anew: while the lease was waited for, what was being sent may have been put off, which makes it no less true.
    const isDue = new Set(dueIn(journal.state, box.state).map(({ id }) => id))
    for (const { notice } of [...memory.values()]) {
      const entry = box.state.notices.get(notice.id)
      if (isDue.has(notice.id) || entry?.status === 'sending') continue
      memory.delete(notice.id)
      if (canSend(entry)) await close(venueId, notice, 'gone', null)
    }
    await Promise.all(open.map(notice => route(venueId, notice, box.state, memory)))
    if (open.every(({ id }) => !canSend(box.state.notices.get(id))) && orphans.length === 0)
      unfinished.delete(venueId)
  }

  function dueIn(venue: Venue, box: Outbox | undefined): Notice[] {
    const now = venues.now()
    const due: Notice[] = []
    for (const ticket of venue.tickets.values())
      if (mayBeTold(venue, ticket))
        for (const notice of noticesOf(venue, ticket, box?.wishes.get(ticket.ticketId) ?? defaultMarks, now))
          if (notice.kind !== 'taken' || sender.sends('taken')) due.push(notice)
    return due
  }

  /** Keeps in mind since when a notice is due here, and what else was: that is no longer true. */
  function remember(venueId: string, open: readonly Notice[]): Map<string, Seen> {
    const memory = seen.get(venueId) ?? new Map<string, Seen>()
    seen.set(venueId, memory)
    for (const notice of open)
      if (!memory.has(notice.id)) memory.set(notice.id, { first: venues.now(), shown: null, notice })
    return memory
  }

  function showOn(venueId: string, notice: Notice, memory: Map<string, Seen>): void {
    const one = memory.get(notice.id)
    if (one === undefined || (one.shown !== null && venues.now() - one.shown < PAGE_AGAIN)) return
    const showing = tell(notice, PAGE_ANSWERS)
    if (showing === null) return
    one.shown = venues.now()
    showing
      .then(async shown => {
        if (shown) await close(venueId, notice, 'page', null)
        schedule(venueId)
      })
      .catch((error: unknown) => {
        logger.warn({ err: error, venueId }, 'That a page showed a notice could not be noted')
      })
  }

  async function route(
    venueId: string,
    notice: Notice,
    box: Outbox,
    memory: Map<string, Seen>,
  ): Promise<void> {
    const entry = box.notices.get(notice.id)
    const one = memory.get(notice.id)
    if (one === undefined || !canSend(entry) || sender.isSending(notice.id)) return
    const now = venues.now()
    if (entry === undefined && now - Math.max(one.first, one.shown ?? 0) < PAGE_ANSWERS) {
      const open = one.shown !== null || (await reach.pages.isOpen(notice.ticketId))
      if (open) {
        schedule(venueId, PAGE_ANSWERS / 6)
        return
      }
    }
    if (entry !== undefined && now - entry.at < backoffOf(notice.id, entry.tries)) return
    const journal = await venues.find(venueId)
    const ticket = journal?.state.tickets.get(notice.ticketId)
    if (journal === undefined || ticket === undefined) return
    if ((notice.kind === 'ahead' || notice.kind === 'leave') && now - ticket.takenAt < JUST_TAKEN) {
      await close(venueId, notice, 'gone', 'just taken')
      return
    }
    const isTrue = () => dueIn(journal.state, box).some(({ id }) => id === notice.id)
    // Not waited for: a slow WeChat must not hold up the others.
    sender
      .send({ venueId, venue: journal.state, notice, wishes: box.wishes.get(notice.ticketId), isTrue })
      .catch((error: unknown) => {
        if (!closed) logger.warn({ err: error, venueId }, 'A notice could not be sent')
      })
      .finally(() => schedule(venueId))
  }

  async function close(
    venueId: string,
    { id, ticketId, kind, since }: Notice,
    status: 'page' | 'gone',
    code: string | null,
  ): Promise<void> {
    const about = { id, ticketId, kind, since }
    await outboxes.submit(venueId, { type: 'close', by: me, ...about, status, code })
  }

  function isSending({ id, status }: NoticeEntry): boolean {
    return status === 'sending' && !sender.isSending(id)
  }

  async function giveUpOn(venueId: string, { id, server, at }: NoticeEntry): Promise<void> {
    if (server !== me && venues.now() - at < ORPHAN) return
    await outboxes.submit(venueId, { type: 'settle', by: me, id, status: 'unknown', code: 'the server died' })
  }

  const stopListening = venues.onCommitted(({ logId, events }: VenueCommitted) => {
    // Takes come by the thousand, and tell nobody anything unless they are told by message.
    if (sender.sends('taken') || events.some(event => event.type !== 'taken')) schedule(logId)
  })
  const sweeping = setInterval(() => {
    for (const venueId of unfinished) schedule(venueId)
  }, SWEEP)
  sweeping.unref()

  return {
    usePages: given => void (tell = given),
    look: venueId => schedule(venueId),
    start(venueIds) {
      for (const venueId of venueIds) {
        unfinished.add(venueId)
        schedule(venueId)
      }
    },
    async close() {
      closed = true
      stopListening()
      clearInterval(sweeping)
      for (const timer of waiting.values()) clearTimeout(timer)
      reminders.close()
      await Promise.all(running.values())
      await sender.close()
    },
  }
}

/** Whether a page may still be told. */
function isOpen(entry: NoticeEntry | undefined): boolean {
  return canSend(entry) || entry?.status === 'waits' || entry?.status === 'refused'
}

function canSend(entry: NoticeEntry | undefined): boolean {
  return entry === undefined || entry.status === 'later'
}
