/** Why a command was not carried out. `since` and `until` (ms) bound when that holds, so a server can confirm it against the log's own clock. */
export interface Refusal {
  code: string
  since?: number
  until?: number
  params?: Record<string, string | number>
}

/**
 * What a rulebook says to one command: one event (valid if committed at or before `notAfter`, ms), the result of an
 * earlier event (`again`: a repeat, nothing is written), nothing to do, or a refusal.
 */
export type Decision<E, R> =
  { event: E; notAfter?: number } | { again: R } | { nothing: true } | { refused: Refusal }

/**
 * The rules of one kind of log, as two functions (Chassaing's *decider*): `decide` says what is allowed, `evolve`
 * what it means. Both are deterministic. `evolve` writes into the state it is given; who needs the state before
 * forks first (a fork sees its base and its own writes, the base sees nothing until `merge`).
 */
export interface Rulebook<S, C, E, R> {
  /** Written into a log's first event; a server with an older rulebook does not write to that log. */
  readonly version: number
  empty(): S
  fork(state: S): S
  merge(fork: S): void
  /** The instant (ms) of the last event; time in a log never runs back. */
  time(state: S): number
  decide(state: S, command: C, now: number): Decision<E, R>
  evolve(state: S, event: E): void
  /** The command that a recorded event answered: decided again on the state before, it must give the same bytes. */
  commandOf(event: E): C
  /** What an event gave its caller. */
  resultOf(event: E): R
  /** The next instant (ms) at which the clock itself brings something about, or null. */
  dueAt(state: S): number | null
  /** The command that carries out what is due. */
  tick(): C
}

/** Shorthand for a refusal; `bounds` as in Refusal. */
export function refuse(code: string, bounds: Omit<Refusal, 'code'> = {}): { refused: Refusal } {
  return { refused: { code, ...bounds } }
}
