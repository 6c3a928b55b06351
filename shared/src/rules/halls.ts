import type { DayException, Hours } from './hall-day'
import type { Policy } from './policy'
import { refuse, type Rulebook } from './rulebook'
import { Table } from './table'
import type { Slots } from './venue'

export const hallLevels = ['city', 'county', 'town', 'village'] as const

/** A hall as it was set up; its venue of a day is made from this. */
export interface Hall {
  readonly hallId: string
  readonly name: string
  readonly level: (typeof hallLevels)[number]
  readonly parentId: string | null
  readonly queues: readonly { prefix: string; name: string; slots?: Slots }[]
  readonly counters: readonly { name: string; prefixes: readonly string[] }[]
  readonly hours: readonly Hours[]
  /** Holidays and extended hours; absent in halls set up before there were any. */
  readonly exceptions?: readonly DayException[]
  readonly policy: Policy
  /** How often it has been changed since. */
  readonly revision?: number
}

/** All halls, folded from the log `registry/halls`. */
export interface Halls {
  time: number
  readonly halls: Table<string, Hall>
  /** The results of commands that came with an Idempotency-Key. */
  readonly keys: Table<string, string>
  readonly base: Halls | null
}

interface Setup {
  by: string
  key?: string
  hall: Hall
}
export interface CreateHall extends Setup {
  type: 'createHall'
}
export interface ChangeHall extends Setup {
  type: 'changeHall'
  /** The revision that was looked at; when another has come since, nothing is changed. */
  revision?: number
}
export type HallCommand = CreateHall | ChangeHall

export interface HallEvent extends Setup {
  type: 'hallCreated' | 'hallChanged'
  at: number
  rulebook: number
}

const VERSION = 1

/** The rulebook of the register of halls: what a hall is, and under which one it stands. */
export const hallsRulebook: Rulebook<Halls, HallCommand, HallEvent, { hallId: string }> = {
  version: VERSION,
  empty: () => ({ time: 0, halls: new Table(), keys: new Table(), base: null }),
  fork: base => ({ time: base.time, halls: base.halls.fork(), keys: base.keys.fork(), base }),
  merge(fork) {
    fork.halls.merge()
    fork.keys.merge()
    if (fork.base !== null) fork.base.time = fork.time
  },
  time: state => state.time,
  decide(state, command, now) {
    const { by, key, hall } = command
    const earlier = key === undefined ? undefined : state.keys.get(key)
    if (earlier !== undefined) return { again: { hallId: earlier } }
    const known = state.halls.get(hall.hallId)
    const stamp = {
      at: Math.max(now, state.time),
      by,
      ...(key === undefined ? {} : { key }),
      rulebook: VERSION,
    }
    if (command.type === 'createHall') {
      if (known !== undefined) return { again: { hallId: hall.hallId } }
      const fault = faultOf(state, hall)
      return fault === null ? { event: { type: 'hallCreated', ...stamp, hall } } : refuse(fault)
    }
    if (known === undefined) return refuse('not_found')
    const revision = known.revision ?? 0
    if (command.revision !== undefined && command.revision !== revision) return refuse('hall/changed')
    const fault = faultOf(state, hall)
    if (fault !== null) return refuse(fault)
    return { event: { type: 'hallChanged', ...stamp, hall: { ...hall, revision: revision + 1 } } }
  },
  evolve(state, { hall, at, key }) {
    state.halls.set(hall.hallId, hall)
    if (key !== undefined) state.keys.set(key, hall.hallId)
    state.time = at
  },
  commandOf: ({ type, by, key, hall }) => {
    const given = { by, ...(key === undefined ? {} : { key }), hall }
    return type === 'hallCreated' ? { type: 'createHall', ...given } : { type: 'changeHall', ...given }
  },
  resultOf: ({ hall }) => ({ hallId: hall.hallId }),
  dueAt: () => null,
  tick: () => {
    throw new Error('Nothing is ever due in the register of halls')
  },
}

/** Whether a hall of this level may stand under one of that level: a county's under a city's, never the other way round. */
export function standsUnder(level: Hall['level'], above: Hall['level']): boolean {
  return hallLevels.indexOf(level) > hallLevels.indexOf(above)
}

/** Why a hall cannot stand where it is put, or null. Levels only fall, so that no hall stands under itself. */
function faultOf({ halls }: Halls, { hallId, level, parentId }: Hall): string | null {
  if (parentId !== null) {
    const parent = halls.get(parentId)
    if (parent === undefined) return 'hall/unknown'
    if (!standsUnder(level, parent.level)) return 'hall/level'
  }
  for (const child of halls.values())
    if (child.parentId === hallId && !standsUnder(child.level, level)) return 'hall/level'
  return null
}
