import type { Refusal, Rulebook } from '@paihao/shared/rules/rulebook'
import type { VaultRow } from '../log/types'
import type { History, Links } from './history'

/** What goes beside a command's event: rows written just before the append. */
export interface Attachments {
  vault?: VaultRow
  /** Who the holder is, for messages to them. */
  person?: VaultRow
  holder?: [holderId: string, venueId: string]
}

/** What became of a command. `index` is the place of its event in the log, `line` the event's bytes. */
export type Submitted<E, R> =
  | { event: E; result: R; line: string; index: number; previous: Uint8Array }
  | { again: R }
  | { nothing: true }
  | { refused: Refusal }

/** A command on its way; without a command it only asks whether the state is current. */
export interface Item<C, E, R> extends Attachments {
  command: C | null
  resolve(submitted: Submitted<E, R>): void
  reject(error: unknown): void
}

/** A batch decided together on one draft, not yet committed. */
export interface Batch<S, E, R> {
  draft: S
  links: Links
  /** One for each item, in its order. */
  decided: Submitted<E, R>[]
  events: E[]
  at: number
  /** The last instant (ms) at which all of it may still be committed; 0: at any time. */
  notAfter: number
  vault: VaultRow[]
  holders: [string, string][]
}

/** Decides all commands on one fork of the state, each seeing what those before it did. Nothing is changed outside. */
export function decideBatch<S, C, E, R>(
  rulebook: Rulebook<S, C, E, R>,
  state: S,
  history: History,
  items: readonly Item<C, E, R>[],
  at: number,
): Batch<S, E, R> {
  const batch: Batch<S, E, R> = {
    draft: rulebook.fork(state),
    links: { lines: [], leaves: [] },
    decided: [],
    events: [],
    at,
    notAfter: 0,
    vault: [],
    holders: [],
  }
  for (const item of items) batch.decided.push(decideOne(rulebook, history, item, batch))
  return batch
}

function decideOne<S, C, E, R>(
  rulebook: Rulebook<S, C, E, R>,
  history: History,
  item: Item<C, E, R>,
  batch: Batch<S, E, R>,
): Submitted<E, R> {
  if (item.command === null) return { nothing: true }
  const decision = rulebook.decide(batch.draft, item.command, batch.at)
  if (!('event' in decision)) return decision
  const { event, notAfter } = decision
  const line = JSON.stringify(event)
  const index = history.count + batch.links.lines.length
  const previous = batch.links.leaves.at(-1) ?? history.previousOf(history.count)
  history.link(batch.links, line)
  rulebook.evolve(batch.draft, event)
  batch.events.push(event)
  if (notAfter !== undefined)
    batch.notAfter = batch.notAfter === 0 ? notAfter : Math.min(batch.notAfter, notAfter)
  if (item.vault !== undefined) batch.vault.push(item.vault)
  if (item.person !== undefined) batch.vault.push(item.person)
  if (item.holder !== undefined) batch.holders.push(item.holder)
  return { event, result: rulebook.resultOf(event), line, index, previous }
}
