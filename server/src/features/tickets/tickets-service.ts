import type { Delivery } from '@paihao/shared/rules/ticket'
import type { VenueCommand } from '@paihao/shared/rules/venue-rulebook'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { Refused } from '../../refused'
import { idempotencyKey } from '../../venues/venue-keys'
import type { VenueJournal } from '../../venues/venues'

type TicketCommand = Extract<VenueCommand, { ticketId: string }>['type']

/** What else a move may say. */
export interface MoveDetails {
  delivery?: Delivery
  reason?: string
  queueId?: string
  counterId?: string
  holderKey?: string
}

/** Makes one move of one ticket and gives the ticket after it. `by` is who does it, as the log names them. */
export async function moveTicket(
  journal: VenueJournal,
  type: Exclude<TicketCommand, 'take'>,
  ticketId: string,
  by: string,
  key: string | undefined,
  details: MoveDetails = {},
): Promise<Ticket> {
  const digest = idempotencyKey(by, `${type} ${ticketId}`, key)
  // Each move takes its own details and nothing else of them; the contract has checked those that it needs.
  const command = { type, by, ...(digest === undefined ? {} : { key: digest }), ticketId, ...details } as VenueCommand
  return await submitted(journal, command)
}

/** Submits a command that is about one ticket; gives that ticket as it is now. */
export async function submitted(journal: VenueJournal, command: VenueCommand): Promise<Ticket> {
  const answer = await journal.submit(command)
  if ('refused' in answer) throw Refused.by(answer.refused)
  if ('nothing' in answer) throw new Error(`${command.type} decided to nothing`)
  const outcome = 'event' in answer ? answer.result : answer.again
  const ticket = journal.state.tickets.get(outcome.ticketId ?? '')
  if (ticket === undefined) throw new Error(`the ticket ${outcome.ticketId} is not in its venue`)
  return ticket
}

/** Submits a command that is about the venue as a whole. */
export async function submitToVenue(journal: VenueJournal, command: VenueCommand): Promise<void> {
  const answer = await journal.submit(command)
  if ('refused' in answer) throw Refused.by(answer.refused)
}
