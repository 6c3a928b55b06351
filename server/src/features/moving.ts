import type { Ticket } from '@paihao/shared/rules/ticket'
import type { VenueCommand } from '@paihao/shared/rules/venue-rulebook'
import { Refused } from '../refused'
import type { Attachments } from '../venues/batch'
import { idempotencyKey } from '../venues/venue-keys'
import type { VenueJournal } from '../venues/venues'

/** A command without the part that says by whom and under which key it is given. */
type Wish = VenueCommand extends infer C ? (C extends VenueCommand ? Omit<C, 'by' | 'key'> : never) : never

/** Gives a venue a command in somebody's name, with what is to be kept beside its event; throws Refused when its rules do. Answers the ticket it is about, if it is about one. */
export async function move(
  journal: VenueJournal,
  by: string,
  key: string | undefined,
  wish: Wish,
  beside?: Attachments,
): Promise<Ticket | undefined> {
  const about = 'ticketId' in wish ? wish.ticketId : 'queueId' in wish ? wish.queueId : ''
  const digest = idempotencyKey(by, `${wish.type} ${about}`, key)
  const command: VenueCommand = { ...wish, by, ...(digest === undefined ? {} : { key: digest }) }
  const answer = await journal.submit(command, beside)
  if ('refused' in answer) throw Refused.by(answer.refused)
  if ('nothing' in answer) return undefined
  const { ticketId } = 'event' in answer ? answer.result : answer.again
  return ticketId === null ? undefined : journal.state.tickets.get(ticketId)
}

/** The same for a command that is about one ticket. */
export async function moveTicket(
  journal: VenueJournal,
  by: string,
  key: string | undefined,
  wish: Wish,
  beside?: Attachments,
): Promise<Ticket> {
  const ticket = await move(journal, by, key, wish, beside)
  if (ticket === undefined) throw new Error(`${wish.type} gave no ticket`)
  return ticket
}
