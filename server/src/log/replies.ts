import { inspect } from 'node:util'
import type { AppendReply, LogEntry } from './types'

const ENTRY_ID = /^\d+-\d+$/

/** Reads what append.lua returned. Throws when it is anything else: a wrong head must never be worked with. */
export function parseAppendReply(reply: unknown): AppendReply {
  if (!isList(reply)) return malformed('append', reply)
  const [status, time, rest] = reply
  const at = parseTime(time)
  switch (status) {
    case 'OK':
    case 'LATE':
    case 'EARLY':
    case 'TURN':
      return { status, time: at }
    case 'NEW':
      return { status, time: at, entries: parseEntries(rest) }
    case 'LOST':
      return { status, time: at, head: parseId(rest) }
    default:
      return malformed('append', reply)
  }
}

/** Reads the reply of XRANGE or XREVRANGE on a log. */
export function parseEntries(reply: unknown): LogEntry[] {
  if (!isList(reply)) return malformed('entries', reply)
  return reply.map(parseEntry)
}

/** Reads the reply of TIME, in ms. */
export function parseClock(reply: unknown): number {
  if (!isList(reply) || reply.length !== 2) return malformed('time', reply)
  const [seconds, micros] = reply.map(Number)
  return parseTime(Number(seconds) * 1000 + Math.floor(Number(micros) / 1000))
}

/** Splits a published message (`id`, newline, payload; or the `id` alone); null when it is not one. */
export function parseMessage(message: string): LogEntry | null {
  const end = message.indexOf('\n')
  const id = end < 0 ? message : message.slice(0, end)
  return ENTRY_ID.test(id) ? { id, payload: end < 0 ? '' : message.slice(end + 1) } : null
}

function parseEntry(entry: unknown): LogEntry {
  const [id, fields] = isList(entry) ? entry : []
  const [field, payload] = isList(fields) ? fields : []
  if (field !== 'b' || typeof payload !== 'string') return malformed('entry', entry)
  return { id: parseId(id), payload }
}

function parseId(id: unknown): string {
  return typeof id === 'string' && ENTRY_ID.test(id) ? id : malformed('entry id', id)
}

function parseTime(time: unknown): number {
  return typeof time === 'number' && Number.isSafeInteger(time) && time > 0 ? time : malformed('time', time)
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

function malformed(what: string, reply: unknown): never {
  throw new Error(`Redis gave an ${what} reply of unknown form: ${inspect(reply).slice(0, 200)}`)
}
