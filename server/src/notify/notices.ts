import type { BaseLogger } from 'pino'
import { defaultMarks, mayBeTold, type Notice, noticesOf } from '@paihao/shared/rules/notices'
import type { NoticeEntry, Outbox } from '@paihao/shared/rules/outbox'
import type { Ticket } from '@paihao/shared/rules/ticket'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Reach } from '../log/reach'
import { createTurns } from '../turns'
import type { VenueCommitted, Venues } from '../venues/venues'
import { backoffOf } from './backoff'
import { canSend, isHeldBack, isOpen, overlookedIn, putOffIn } from './notice-states'
import { createReminderTimers } from './reminder-timers'
import type { Outboxes } from './outboxes'
import { createPageNotices, type Seen, type TellPage } from './page-notices'
import type { Sender } from './sender'

/** How soon (ms) it is looked again whether a page has answered. */
const PAGE_LOOK = 500
/** Changes that come together are looked at together (ms). */
const GATHER = 50
/** How often (ms) what is left over is looked at again; a server that died is replaced after `LEASE` (ms). */
const SWEEP = 1_000
const LEASE = 4_000
/** What another server was sending for so long (ms) without a word is of unknown outcome. */
const ORPHAN = 12_000
/** Who took a number so recently (ms) has just read on the page how many are ahead. */
const JUST_TAKEN = 10_000

/** Tells holders what they are to be told: an open page first, else a message, else the page when they come back. */
export interface Notices {
  usePages(tell: TellPage): void
  look(venueId: string): void
  /** A page that shows this ticket has opened on this server: what is not acknowledged yet is shown to it too. */
  pageOpened(venueId: string, ticketId: string): void
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

export function createNotices({ venues, outboxes, reach, sender, me, logger }: Options): Notices {
  const waiting = new Map<string, NodeJS.Timeout>()
  const reminders = createReminderTimers(venues.now, venueId => schedule(venueId))
  const unfinished = new Set<string>()
  const running = new Set<Promise<void>>()
  const inTurn = createTurns()
  const pages = createPageNotices(venues.now, reach.pages)
  let closed = false

  function schedule(venueId: string, delay = GATHER): void {
    if (closed || waiting.has(venueId)) return
    const timer = setTimeout(() => {
      waiting.delete(venueId)
      const run = inTurn(venueId, () => pass(venueId))
        .catch((error: unknown) => {
          unfinished.add(venueId)
          if (!closed) logger.warn({ err: error, venueId }, 'Notices could not be looked at; they are again')
        })
        .finally(() => running.delete(run))
      running.add(run)
    }, delay)
    timer.unref()
    waiting.set(venueId, timer)
  }

  async function pass(venueId: string): Promise<void> {
    const journal = await venues.find(venueId)
    if (journal === undefined || closed) return
    // Read also by a server that told nobody anything here before: the holders' own marks stand in it.
    const told = (await outboxes.find(venueId)) ?? undefined
    reminders.set(venueId, journal.state, told?.wishes.entries() ?? [])
    const due = dueIn(journal.state, told)
    if (due.length === 0 && !pages.has(venueId) && !unfinished.has(venueId)) return
    const box = await outboxes.open(venueId)
    unfinished.delete(venueId)
    const open = dueIn(journal.state, box.state).filter(notice => isOpen(box.state.notices.get(notice.id)))
    // Also what a server that is gone left to be tried again, and what was being sent when it ceased to be true.
    const left = putOffIn(box.state)
    const memory = pages.remember(venueId, [...open, ...left, ...overlookedIn(journal.state, box.state)])
    for (const { id } of open) showOn(venueId, memory.get(id))
    await noteHeard(venueId, open, box.state, memory)
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
    await Promise.all(open.map(notice => route(venueId, notice, box.state, { memory, left })))
    if (open.every(({ id }) => !canSend(box.state.notices.get(id))) && orphans.length === 0)
      unfinished.delete(venueId)
  }

  function dueIn(venue: Venue, box: Outbox | undefined): Notice[] {
    const now = venues.now()
    return [...venue.tickets.values()].flatMap(ticket => dueOf(venue, ticket, box, now))
  }

  function dueOf(venue: Venue, ticket: Ticket, box: Outbox | undefined, now = venues.now()): Notice[] {
    if (!mayBeTold(venue, ticket)) return []
    const wasTold = (id: string) => (box?.notices.get(id)?.status ?? 'gone') !== 'gone'
    const marks = box?.wishes.get(ticket.ticketId) ?? defaultMarks
    const due = noticesOf(venue, ticket, marks, now, wasTold)
    return sender.sends('taken') ? due : due.filter(({ kind }) => kind !== 'taken')
  }

  function showOn(venueId: string, one: Seen | undefined): void {
    if (one === undefined) return
    pages
      .show(one, async shown => {
        if (shown) await close(venueId, one.notice, 'page', null)
        schedule(venueId)
      })
      ?.catch((error: unknown) => {
        logger.warn({ err: error, venueId }, 'That a page showed a notice could not be noted')
      })
  }

  /** What a page said, and could not be noted then: also by a server that leaves the sending to another. */
  async function noteHeard(
    venueId: string,
    open: readonly Notice[],
    box: Outbox,
    memory: ReadonlyMap<string, Seen>,
  ): Promise<void> {
    for (const notice of open)
      if (memory.get(notice.id)?.acknowledged === true && canSend(box.notices.get(notice.id)))
        await close(venueId, notice, 'page', null)
  }

  async function route(
    venueId: string,
    notice: Notice,
    box: Outbox,
    { memory, left }: { memory: ReadonlyMap<string, Seen>; left: readonly NoticeEntry[] },
  ): Promise<void> {
    const entry = box.notices.get(notice.id)
    const one = memory.get(notice.id)
    if (one === undefined || !canSend(entry) || sender.isSending(notice.id)) return
    const now = venues.now()
    if (entry === undefined && now < (await pages.answersBy(one))) {
      schedule(venueId, PAGE_LOOK)
      return
    }
    if (isHeldBack(notice, left)) return
    if (entry !== undefined && now - entry.at < backoffOf(entry)) return
    const journal = await venues.find(venueId)
    const ticket = journal?.state.tickets.get(notice.ticketId)
    if (journal === undefined || ticket === undefined) return
    if ((notice.kind === 'ahead' || notice.kind === 'leave') && now - ticket.takenAt < JUST_TAKEN) {
      await close(venueId, notice, 'gone', 'just taken')
      return
    }
    const isTrue = () => {
      const now = journal.state.tickets.get(notice.ticketId)
      return now !== undefined && dueOf(journal.state, now, box).some(({ id }) => id === notice.id)
    }
    // Not waited for: a slow WeChat must not hold up the others.
    sender
      .send({
        ...{ venueId, venue: journal.state, notice },
        wishes: box.wishes.get(notice.ticketId),
        ...{ isTrue, mustWait: () => isHeldBack(notice, putOffIn(box)) },
      })
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
  // WeChat has said that it could not bring a message: there may be another way.
  outboxes.onCommitted((venueId, _state, events) => {
    if (!events.some(({ change }) => change.type === 'settle' && change.isUndelivered === true)) return
    // Also where nothing is due any more: then it is no longer true, and is closed.
    unfinished.add(venueId)
    schedule(venueId)
  })
  const sweeping = setInterval(() => {
    for (const venueId of unfinished) schedule(venueId)
  }, SWEEP)
  sweeping.unref()

  return {
    usePages: pages.usePages,
    look: venueId => schedule(venueId),
    pageOpened(venueId, ticketId) {
      pages.opened(venueId, ticketId)
      schedule(venueId)
    },
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
      await Promise.all(running)
      await sender.close()
    },
  }
}
