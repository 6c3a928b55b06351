import type { Notice, NoticeKind } from '@paihao/shared/rules/notices'
import type { Outbox, OutboxCommand, Wishes } from '@paihao/shared/rules/outbox'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Venues } from '../venues/venues'
import type { Letter, Way } from './way'

/** So many attempts at a message that is not taken now. */
const TRIES = 12
/** How long (ms) a notice waits for a way that is left alone for a moment, when there is another one. */
const PATIENCE = 20_000

export interface Sending {
  venueId: string
  venue: Venue
  notice: Notice
  wishes: Wishes | undefined
  /** Whether it is still so: asked again just before it goes out. */
  isTrue(): boolean
}

/** Sends notices to those who have no page open: by one way at most each, and one at a time to a person. */
export interface Sender {
  /** Whether any way brings notices of this kind. */
  sends(kind: NoticeKind): boolean
  isSending(id: string): boolean
  /** Ends when its outcome is in the log. */
  send(sending: Sending): Promise<void>
  close(): Promise<void>
}

/** What the sender needs of the outboxes. */
interface Box {
  open(venueId: string): Promise<{ readonly state: Outbox }>
  /** An answer with an `event` is in the log. */
  submit(venueId: string, command: OutboxCommand): Promise<object>
  close(): Promise<void>
}

interface Options {
  venues: Pick<Venues, 'now'>
  outboxes: Box
  /** The best first. */
  ways: readonly Way[]
  me: string
}

export function createSender({ venues, outboxes, ways, me }: Options): Sender {
  const underWay = new Map<string, Promise<void>>()
  const lines = new Map<string, Promise<unknown>>()

  /** The first way that is open takes it; one that refuses it for certain leaves it to the next. */
  async function work(sending: Sending): Promise<void> {
    const { venueId, venue, notice, wishes } = sending
    const ticket = venue.tickets.get(notice.ticketId)
    if (ticket === undefined) return
    const entry = (await outboxes.open(venueId)).state.notices.get(notice.id)
    // What may have arrived by a way goes by no other: one that has tried keeps it until it is shut.
    const from = Math.max(
      0,
      ways.findIndex(way => way.name === entry?.way),
    )
    const able = ways
      .slice(from)
      .filter(way => way.sends(notice.kind) && entry?.shut.includes(way.name) !== true)
    let why = entry === undefined ? null : String(entry.code)
    for (const way of able) {
      if (way.resting) {
        if (way === able.at(-1) || venues.now() - notice.since < PATIENCE) return
        continue
      }
      const letter = await way.prepare({ venueId, venue, ticket, notice, wishes })
      const isLast = way === able.at(-1)
      const shut =
        typeof letter === 'string'
          ? letter
          : await inLine(`${way.name} ${letter.address}`, () => deliver(sending, way, letter, isLast))
      if (shut === null) return
      why ??= shut
    }
    const { id, ticketId, kind, since } = notice
    const code = why ?? (ways.length === 0 ? 'not reachable' : 'no template')
    await outboxes.submit(venueId, {
      ...{ type: 'close', by: me, id, ticketId, kind, since, status: 'waits', code },
    })
  }

  /** Null when its outcome is in the log, or it is to be tried again; else why this way is shut. */
  async function deliver(
    sending: Sending,
    way: Way,
    letter: Letter,
    isLast: boolean,
  ): Promise<string | null> {
    const { venueId, notice, isTrue } = sending
    const { id, ticketId, kind, since } = notice
    const against = await letter.check()
    if (against !== null) return against
    const isReady = (await letter.ready?.()) ?? true
    // Of many that were prepared together, those behind the one on which it broke wait with it, and lose no try.
    if (!isReady || way.resting) return isLast || venues.now() - notice.since < PATIENCE ? null : 'not ready'
    if (!isTrue()) return null
    const about = { id, ticketId, kind, since }
    const intended = await outboxes.submit(venueId, { type: 'intend', by: me, way: way.name, ...about })
    if (!('event' in intended)) return null
    const settle = (status: 'sent' | 'refused' | 'unknown' | 'later', code: number | string, shut = false) =>
      outboxes.submit(venueId, { type: 'settle', by: me, id, status, code, ...(shut ? { shut } : {}) })
    if (!isTrue()) {
      await settle('refused', 'no longer true')
      return null
    }
    const sent = await letter.send()
    if (sent.outcome === 'sent' || sent.outcome === 'unknown') {
      await settle(sent.outcome, sent.outcome === 'sent' ? 0 : sent.why)
      return null
    }
    const tries = (await outboxes.open(venueId)).state.notices.get(id)?.tries ?? 0
    const isOver = tries >= TRIES
    if (sent.outcome === 'again') {
      await settle(isOver ? 'unknown' : 'later', sent.why)
      return null
    }
    const isAgain = sent.outcome === 'later' && !isOver
    if (isAgain || isLast) {
      await settle(isAgain ? 'later' : 'refused', sent.code)
      return null
    }
    await settle('later', sent.code, true)
    return String(sent.code)
  }

  /** WeChat refuses two messages at once to one person (43108), and of any way they had better come in order. */
  async function inLine<T>(address: string, send: () => Promise<T>): Promise<T> {
    const turn = (lines.get(address) ?? Promise.resolve()).catch(() => undefined).then(send)
    lines.set(address, turn)
    try {
      return await turn
    } finally {
      if (lines.get(address) === turn) lines.delete(address)
    }
  }

  return {
    sends: kind => ways.some(way => way.sends(kind)),
    isSending: id => underWay.has(id),
    async send(sending) {
      const { id } = sending.notice
      if (underWay.has(id)) return
      const run = work(sending).finally(() => underWay.delete(id))
      underWay.set(id, run)
      await run
    },
    async close() {
      await Promise.allSettled(underWay.values())
      await outboxes.close()
    },
  }
}
