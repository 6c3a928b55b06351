import type { BaseLogger } from 'pino'
import type { Notice, NoticeKind } from '@paihao/shared/rules/notices'
import type { Outbox, OutboxCommand, Refusal, Wishes } from '@paihao/shared/rules/outbox'
import type { Venue } from '@paihao/shared/rules/venue'
import { createTurns } from '../turns'
import type { Venues } from '../venues/venues'
import type { Deliveries } from './deliveries'
import { type Letter, MISFIT, type Told, type Way } from './way'

/** So many attempts at what may have arrived; what certainly has not is tried as long as it is true. */
const TRIES = 12
/** How long (ms) a notice waits for a way that cannot take it now, when there is another one. */
const PATIENCE = 20_000

export interface Sending {
  venueId: string
  venue: Venue
  notice: Notice
  wishes: Wishes | undefined
  /** Whether it is still so: asked again just before it goes out. */
  isTrue(): boolean
  /** Whether something older is to be told first: asked at the same moment, since that may have been put off meanwhile. */
  mustWait(): boolean
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

/** `over`: its outcome is in the log, or it is not for this server. `not now`: certainly not sent, to be tried again. */
type Turn = 'over' | 'not now' | { readonly shut: string }

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
  /** Where it is kept which message a notice was. */
  deliveries: Pick<Deliveries, 'took' | 'settled'>
  me: string
  logger: Pick<BaseLogger, 'warn'>
}

export function createSender({ venues, outboxes, ways, deliveries, me, logger }: Options): Sender {
  const underWay = new Map<string, Promise<void>>()
  // WeChat refuses two messages at once to one person (43108), and of any way they had better come in order.
  const inLine = createTurns()

  /** The first way that is open takes it; one that refuses it for certain leaves it to the next. */
  async function work(sending: Sending): Promise<void> {
    const { venueId, venue, notice, wishes } = sending
    const ticket = venue.tickets.get(notice.ticketId)
    if (ticket === undefined) return
    const entry = (await outboxes.open(venueId)).state.notices.get(notice.id)
    const open = ways.filter(way => way.sends(notice.kind) && entry?.shut.includes(way.name) !== true)
    // What may have arrived by a way goes by no other.
    const held = open.filter(way => way.name === entry?.way && way.knowsRepeats === true)
    const able = held.length > 0 ? held : open
    let isAwaited = false
    let why = entry === undefined ? null : String(entry.code)
    // Another way may bring what a template has no room for: somebody has to hear of it all the same.
    const passed: Refusal[] = []
    for (const way of able) {
      const turn = way.resting
        ? 'not now'
        : await offer(way, { venueId, venue, ticket, notice, wishes }, way !== able.at(-1) || isAwaited)
      if (turn === 'over') return
      if (turn === 'not now') {
        if (venues.now() - notice.since < PATIENCE) return
        isAwaited = true
      } else {
        why ??= turn.shut
        if (turn.shut === MISFIT) passed.push({ way: way.name, code: MISFIT })
      }
    }
    // One that could not take it now may do so when it comes back.
    if (isAwaited) return
    const { id, ticketId, kind, since } = notice
    const code = why ?? (ways.length === 0 ? 'not reachable' : 'no template')
    await outboxes.submit(venueId, {
      ...{ type: 'close', by: me, id, ticketId, kind, since, status: 'waits', code },
      ...passedOver(passed),
    })

    async function offer(way: Way, told: Told, hasOther: boolean): Promise<Turn> {
      const letter = await way.prepare(told)
      if (typeof letter === 'string') return { shut: letter }
      const send = () =>
        inLine(`${way.name} ${letter.address}`, () => deliver(sending, way, letter, { hasOther, passed }))
      // Outside the line: a call would wait behind what else this person is told, and that at the gate.
      return await (way.gate === undefined ? send() : way.gate.run(notice.kind === 'called', send))
    }
  }

  async function deliver(
    sending: Sending,
    way: Way,
    letter: Letter,
    { hasOther, passed }: { hasOther: boolean; passed: readonly Refusal[] },
  ): Promise<Turn> {
    const { venueId, notice, isTrue, mustWait } = sending
    const { id, ticketId, kind, since } = notice
    const against = await letter.check()
    if (against !== null) return { shut: against }
    const isReady = (await letter.ready?.()) ?? true
    if (!isTrue()) return 'over'
    if (mustWait()) return 'not now'
    // Of many that were prepared together, those behind the one on which it broke wait with it, and lose no try.
    if (!isReady || way.resting || way.admits?.() === false) return 'not now'
    const about = { id, ticketId, kind, since }
    const intended = await outboxes.submit(venueId, {
      ...{ type: 'intend', by: me, way: way.name, ...about },
      ...passedOver(passed),
    })
    if (!('event' in intended)) return 'over'
    const settle = (status: 'refused' | 'unknown' | 'later', code: number | string, shut = false) =>
      outboxes.submit(venueId, { type: 'settle', by: me, id, status, code, ...(shut ? { shut } : {}) })
    if (!isTrue()) {
      await settle('refused', 'no longer true')
      return 'over'
    }
    const sent = await letter.send()
    switch (sent.outcome) {
      case 'sent':
        await settleSent(sent.messageId, { venueId, id })
        return 'over'
      case 'unknown':
        await settle('unknown', sent.why)
        return 'over'
      case 'again': {
        const tries = (await outboxes.open(venueId)).state.notices.get(id)?.tries ?? 0
        await settle(tries >= TRIES ? 'unknown' : 'later', sent.why)
        return 'over'
      }
      case 'later':
        await settle('later', sent.code)
        return 'not now'
      case 'refused':
        if (!hasOther) {
          await settle('refused', sent.code)
          return 'over'
        }
        await settle('later', sent.code, true)
        return { shut: String(sent.code) }
    }
  }

  /** That it was sent is noted whatever comes of keeping which message it was. */
  async function settleSent(
    messageId: string | undefined,
    notice: { venueId: string; id: string },
  ): Promise<void> {
    const { venueId, id } = notice
    const keep = async (kept: Promise<void>) => {
      await kept.catch((error: unknown) =>
        logger.warn({ err: error, venueId }, 'Which message a notice was could not be kept'),
      )
    }
    if (messageId !== undefined) await keep(deliveries.took(messageId, notice))
    await outboxes.submit(venueId, {
      ...{ type: 'settle', by: me, id, status: 'sent', code: 0 },
      ...(messageId === undefined ? {} : { messageId }),
    })
    if (messageId !== undefined) await keep(deliveries.settled(messageId))
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

const passedOver = (passed: readonly Refusal[]) => (passed.length === 0 ? {} : { passed })
