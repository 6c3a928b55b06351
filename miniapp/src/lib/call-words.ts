import type { Ticket } from '@paihao/shared/contract/ticket'
import { labelWords } from './label-words'
import type { Say } from './texts'

/** A call in one sentence; from the second on also which it is, so that what is said changes with each. `label`: as it is to stand in it. */
export function callWords(ticket: Ticket, say: Say, label = labelWords(ticket, say)): string {
  const words = `${label} ${say('ticket.goTo', { counter: ticket.counterName ?? '' })}`
  return ticket.calls > 1 ? `${words} · ${say('ticket.calledTimes', { n: ticket.calls })}` : words
}
