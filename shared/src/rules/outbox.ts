import type { Marks, NoticeKind } from './notices'
import type { Rulebook } from './rulebook'
import { Table } from './table'

/**
 * What became of a notice. `page`: a page that was open has said that it showed it. `sending`: handed to a way, no
 * answer yet. `later`: not sent, or by a way that knows a repeat, to be tried again. `waits`: the page will show it. `gone`: no longer true
 * before anybody could be told. `unknown`: it may have arrived, so it is never sent again.
 */
export type NoticeStatus = 'page' | 'sending' | 'sent' | 'refused' | 'unknown' | 'later' | 'waits' | 'gone'

/** The ways to a holder who has no page open, the best first. */
export const wayNames = ['wechat', 'push', 'sms', 'webhook'] as const
export type WayName = (typeof wayNames)[number]

/** Why a way did not bring a notice: the code for which it refused it, or why it could not even be given it. */
export interface Refusal {
  readonly way: WayName
  readonly code: number | string | null
}

export interface NoticeEntry {
  readonly id: string
  readonly ticketId: string
  readonly kind: NoticeKind
  readonly status: NoticeStatus
  /** Since when it was true, and when this status came (ms). */
  readonly since: number
  readonly at: number
  /** Who is sending it. */
  readonly server: string
  readonly tries: number
  /** By which way it was last sent, or is; null: by none. */
  readonly way: WayName | null
  /** The ways that refused it for good. */
  readonly shut: readonly WayName[]
  /** Of ways after which another was tried: they stay known when that one brings it. Absent in logs from before. */
  readonly refusals?: readonly Refusal[]
  /** The errcode of the way (WeChat's ...), or why it waits. */
  readonly code: number | string | null
  /** Under which WeChat took it. */
  readonly messageId?: string
  /** WeChat took it, and said afterwards with this code that it could not bring it. */
  readonly undelivered?: number | string | null
}

/** What a holder asked for at one ticket. */
export interface Wishes extends Marks {
  readonly language: string
}

/** What was told in one venue, folded from its own log beside the venue's. */
export interface Outbox {
  time: number
  readonly notices: Table<string, NoticeEntry>
  readonly wishes: Table<string, Wishes>
  readonly base: Outbox | null
}

type About = Pick<NoticeEntry, 'id' | 'ticketId' | 'kind' | 'since'>
/** Ways for which somebody has to be told that they were passed over. */
type Passed = readonly Refusal[]
type Change =
  | ({ type: 'wish'; ticketId: string } & Wishes)
  | ({ type: 'close'; status: 'page' | 'waits' | 'gone'; code: string | null; passed?: Passed } & About)
  | ({
      type: 'intend'
      passed?: Passed
      /** Absent in logs from before there was a choice: WeChat. */
      way?: WayName
    } & About)
  | {
      type: 'settle'
      id: string
      status: 'sent' | 'refused' | 'unknown' | 'later'
      code: number | string | null
      /** With `later`: not by this way any more. */
      shut?: boolean
      messageId?: string
      /** With `later`: the way had taken it, and could not bring it after all. */
      isUndelivered?: boolean
    }

export type OutboxCommand = Change & { by: string }
export interface OutboxEvent {
  type: 'changed'
  at: number
  by: string
  rulebook: number
  change: Change
}

const VERSION = 1
/** A page may still say that it showed what could not be sent. */
const OPEN_TO_PAGE: readonly NoticeStatus[] = ['waits', 'refused', 'later']

/**
 * The rulebook of a venue's outbox: of all servers one alone gets its `intend` in, and what was intended is never
 * intended again unless it is certain that nothing was sent. That is all there is to "at most once".
 */
export const outboxRulebook: Rulebook<Outbox, OutboxCommand, OutboxEvent, { type: string }> = {
  version: VERSION,
  empty: () => ({ time: 0, notices: new Table(), wishes: new Table(), base: null }),
  fork: base => ({ time: base.time, notices: base.notices.fork(), wishes: base.wishes.fork(), base }),
  merge(fork) {
    fork.notices.merge()
    fork.wishes.merge()
    if (fork.base !== null) fork.base.time = fork.time
  },
  time: state => state.time,
  decide(state, { by, ...change }, now) {
    if (!isAllowed(state, change)) return { nothing: true }
    return { event: { type: 'changed', at: Math.max(now, state.time), by, rulebook: VERSION, change } }
  },
  evolve(state, { change, by, at }) {
    state.time = at
    if (change.type === 'wish') {
      const { ahead, leaveMinutes, language } = change
      state.wishes.set(change.ticketId, { ahead, leaveMinutes, language })
      return
    }
    const known = state.notices.get(change.id)
    if (change.type === 'settle') {
      const { messageId, isUndelivered = false } = change
      if (known !== undefined)
        state.notices.set(change.id, {
          ...known,
          ...{ status: change.status, code: change.code, at },
          ...(messageId === undefined ? {} : { messageId }),
          ...(isUndelivered ? { undelivered: change.code } : {}),
          ...shutting(known, change),
        })
      return
    }
    const { id, ticketId, kind, since } = change
    const isTry = change.type === 'intend'
    state.notices.set(id, {
      ...{ id, ticketId, kind, since, at, server: by },
      status: isTry ? 'sending' : change.status,
      tries: (known?.tries ?? 0) + (isTry ? 1 : 0),
      way: isTry ? (change.way ?? 'wechat') : (known?.way ?? null),
      shut: known?.shut ?? [],
      ...withRefusals(known, change.passed ?? []),
      code: isTry ? null : change.code,
      ...(known?.messageId === undefined ? {} : { messageId: known.messageId }),
      ...(known?.undelivered === undefined ? {} : { undelivered: known.undelivered }),
    })
  },
  commandOf: ({ by, change }) => ({ ...change, by }),
  resultOf: ({ change }) => ({ type: change.type }),
  dueAt: () => null,
  tick: () => {
    throw new Error('Nothing is ever due in an outbox')
  },
}

/** What becomes of the ways of a notice with the outcome of one. */
function shutting(
  known: NoticeEntry,
  { shut = false, isUndelivered = false, code }: Extract<Change, { type: 'settle' }>,
): Pick<NoticeEntry, 'shut' | 'refusals'> {
  const { way } = known
  if (!shut || way === null) return { shut: known.shut }
  return {
    shut: [...known.shut, way],
    ...withRefusals(known, isUndelivered ? [] : [{ way, code }]),
  }
}

/** Each once: who is tried again passes over the same ways again. */
function withRefusals(
  known: NoticeEntry | undefined,
  more: readonly Refusal[],
): Pick<NoticeEntry, 'refusals'> {
  const before = known?.refusals ?? []
  const isNew = ({ way, code }: Refusal) => !before.some(one => one.way === way && one.code === code)
  const all = [...before, ...more.filter(isNew)]
  return all.length === 0 ? {} : { refusals: all }
}

function isAllowed(state: Outbox, change: Change): boolean {
  if (change.type === 'wish') return true
  const known = state.notices.get(change.id)
  const status = known?.status
  if (change.type === 'settle' && change.isUndelivered === true) return isOnItsWay(known, change.messageId)
  if (change.type === 'settle')
    return status === 'sending' || (status === 'unknown' && change.status !== 'unknown')
  if (status === undefined || status === 'later') return true
  return change.type === 'close' && change.status === 'page' && OPEN_TO_PAGE.includes(status)
}

/** Whether a message of WeChat's is what was last heard of this notice: it may have been taken by a server that died before it could note its id. */
function isOnItsWay(known: NoticeEntry | undefined, messageId: string | undefined): boolean {
  if (known?.way !== 'wechat' || known.undelivered !== undefined) return false
  return known.status === 'sent' ? known.messageId === messageId : known.status === 'unknown'
}
