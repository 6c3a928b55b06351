import type { Hall, HallChange, HallInput } from '@paihao/shared/contract/hall'
import { usualHours } from '@paihao/shared/contract/hall'

interface Span {
  readonly from: string
  readonly to: string
}

/** A hall as it is typed; a row that was just added is empty. */
export interface TypedHall {
  name: string
  level: HallInput['level']
  parentId?: string | null
  queues: { prefix?: string; name?: string; minutes?: number | null; places?: number | null }[]
  counters: { name?: string; prefixes?: string[] }[]
  hours: { days?: number[]; from?: string; to?: string }[]
  exceptions: {
    /** YYYY-MM-DD */
    date?: string | null
    isClosed?: boolean
    spans?: { from?: string; to?: string }[]
    note?: string
  }[]
}

/** How many may book one slot, unless something else is typed. */
export const USUAL_PLACES = 5

/** Before anything is typed. */
export const emptyHall: TypedHall = {
  name: '',
  level: 'city',
  queues: [{}],
  counters: [{}],
  hours: usualHours.map(({ days, from, to }) => ({ days: [...days], from, to })),
  exceptions: [],
}

/** Every quarter of an hour, 00:00 to 24:00. */
export const timesOfDay: readonly string[] = Array.from({ length: 97 }, (_, i) => {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(i / 4))}:${two((i % 4) * 15)}`
})

export function typedOf({ name, level, parentId, queues, counters, hours, exceptions }: Hall): TypedHall {
  return {
    name,
    level,
    parentId,
    queues: queues.map(({ slots, ...queue }) => ({ ...queue, ...slots })),
    counters: counters.map(counter => ({ ...counter, prefixes: [...counter.prefixes] })),
    hours: hours.map(one => ({ ...one, days: [...one.days] })),
    exceptions: exceptions.map(({ date, hours: spans, note }) => ({
      date,
      isClosed: spans.length === 0,
      spans: spans.map(span => ({ ...span })),
      ...(note === undefined ? {} : { note }),
    })),
  }
}

/** What is sent; the form has checked that every row is filled in. */
export function hallChangeOf(typed: TypedHall, revision?: number): HallChange {
  const { name, level, parentId = null, queues, counters, hours, exceptions } = typed
  return {
    name,
    level,
    parentId,
    queues: queues.map(({ prefix = '', name: matter = '', minutes, places }) => ({
      prefix: prefix.toUpperCase(),
      name: matter,
      ...(minutes == null ? {} : { slots: { minutes, places: places ?? USUAL_PLACES } }),
    })),
    counters: counters.map(counter => ({ name: counter.name ?? '', prefixes: counter.prefixes ?? [] })),
    hours: hours.map(one => ({ days: [...(one.days ?? [])].sort(), ...spanOf(one) })),
    exceptions: exceptions
      .map(({ date, isClosed, spans = [], note = '' }) => ({
        date: date ?? '',
        hours: isClosed === true ? [] : spans.map(spanOf),
        ...(note.trim() === '' ? {} : { note }),
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(revision === undefined ? {} : { revision }),
  }
}

function spanOf({ from = '', to = '' }: Partial<Span>): Span {
  return { from, to }
}

export interface HallPlace {
  readonly hall: Hall
  /** How far below its root. */
  readonly depth: number
  readonly parent: Hall | null
}

/** The halls in the order of their tree: each one followed by those that stand under it. */
export function treeOf(halls: readonly Hall[]): HallPlace[] {
  const known = new Map(halls.map(hall => [hall.hallId, hall]))
  const under = (parentId: string | null): Hall[] =>
    halls.filter(hall => (known.has(hall.parentId ?? '') ? hall.parentId : null) === parentId)
  const walk = (parent: Hall | null, depth: number): HallPlace[] =>
    under(parent?.hallId ?? null).flatMap(hall => [{ hall, depth, parent }, ...walk(hall, depth + 1)])
  return walk(null, 0)
}
