import type { Ticket } from '@paihao/shared/contract/ticket'
import { EARLY } from '@paihao/shared/rules/appointments'
import type { Say } from './texts'
import { timeOfDay } from './times'

/** Booked, and not signed in yet: the number is still to be given. */
export function isBooked({ state, slotAt }: Pick<Ticket, 'state' | 'slotAt'>): boolean {
  return state === 'registered' && slotAt !== undefined
}

/** Whether somebody may sign in at `now` (ms): who has booked, not long before. */
export function canSignIn({ slotAt }: Pick<Ticket, 'slotAt'>, now: number): boolean {
  return slotAt === undefined || now >= Date.parse(slotAt) - EARLY
}

/** What stands where the number does: the number, the booked time, or that it is still to be drawn. */
export function labelWords({ label, slotAt }: Pick<Ticket, 'label' | 'slotAt'>, say: Say): string {
  if (label !== null) return label
  return slotAt === undefined ? say('ticket.noLabel') : timeOfDay(slotAt)
}

/** The state in a word. */
export function stateWords(ticket: Pick<Ticket, 'state' | 'slotAt'>, say: Say): string {
  return say(isBooked(ticket) ? 'ticket.booked' : `ticket.${ticket.state}`)
}
