import type { Hours } from './hall-day'
import type { Policy } from './policy'
import { refuse, type Rulebook } from './rulebook'
import { Table } from './table'

/** A hall as it was set up; its venue of a day is made from this. */
export interface Hall {
  readonly hallId: string
  readonly name: string
  readonly level: 'city' | 'county' | 'town' | 'village'
  readonly parentId: string | null
  readonly queues: readonly { prefix: string; name: string }[]
  readonly counters: readonly { name: string; prefixes: readonly string[] }[]
  readonly hours: readonly Hours[]
  readonly policy: Policy
}

/** All halls, folded from the log `registry/halls`. */
export interface Halls {
  time: number
  readonly halls: Table<string, Hall>
  /** The results of commands that came with an Idempotency-Key. */
  readonly keys: Table<string, string>
  readonly base: Halls | null
}

export interface CreateHall {
  type: 'createHall'
  by: string
  key?: string
  hall: Hall
}
export interface HallCreated {
  type: 'hallCreated'
  at: number
  by: string
  key?: string
  rulebook: number
  hall: Hall
}

const VERSION = 1

/** The rulebook of the register of halls: what a hall is, and under which one it stands. */
export const hallsRulebook: Rulebook<Halls, CreateHall, HallCreated, { hallId: string }> = {
  version: VERSION,
  empty: () => ({ time: 0, halls: new Table(), keys: new Table(), base: null }),
  fork: base => ({ time: base.time, halls: base.halls.fork(), keys: base.keys.fork(), base }),
  merge(fork) {
    fork.halls.merge()
    fork.keys.merge()
    if (fork.base !== null) fork.base.time = fork.time
  },
  time: state => state.time,
  decide(state, { by, key, hall }, now) {
    const earlier = key === undefined ? undefined : state.keys.get(key)
    if (earlier !== undefined) return { again: { hallId: earlier } }
    if (state.halls.has(hall.hallId)) return { again: { hallId: hall.hallId } }
    if (hall.parentId !== null && !state.halls.has(hall.parentId)) return refuse('hall/unknown')
    const at = Math.max(now, state.time)
    return {
      event: { type: 'hallCreated', at, by, ...(key === undefined ? {} : { key }), rulebook: VERSION, hall },
    }
  },
  evolve(state, { hall, at, key }) {
    state.halls.set(hall.hallId, hall)
    if (key !== undefined) state.keys.set(key, hall.hallId)
    state.time = at
  },
  commandOf: ({ by, key, hall }) => ({ type: 'createHall', by, ...(key === undefined ? {} : { key }), hall }),
  resultOf: ({ hall }) => ({ hallId: hall.hallId }),
  dueAt: () => null,
  tick: () => {
    throw new Error('Nothing is ever due in the register of halls')
  },
}
