import type { Ticket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import type { Offer } from '@/lib/offer'
import type { Say } from '@/lib/texts'
import { atDayAndTime, timeOfDay } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'

interface Props {
  offer: Offer
  queue: Offer['queues'][number] | undefined
  existing: Ticket | undefined
  /** The slot that was chosen, instead of a number now. */
  slotAt: string | null
  state: 'ready' | 'taking' | 'unknown' | 'refused'
  now: number
  onTake: () => void
  onOpen: (ticketId: string) => void
}

/** The one big button: it says what it will do, or why it cannot. */
export function TakeButton({
  offer,
  queue,
  existing,
  slotAt,
  state,
  now,
  onTake,
  onOpen,
}: Props): ReactElement {
  const { say } = useText()
  if (existing !== undefined)
    return (
      <Button kind="main" onPress={() => onOpen(existing.ticketId)}>
        {existingWords(existing, say)}
        {' · '}
        {say('take.openTicket')}
      </Button>
    )
  const isTaking = state === 'taking'
  // A slot can be booked also while no numbers are given.
  if (slotAt !== null)
    return (
      <Button kind="main" busy={isTaking} onPress={onTake}>
        {say(isTaking ? 'take.booking' : 'take.book', { time: timeOfDay(slotAt) })}
      </Button>
    )
  const { opensAt, deadline } = offer
  const isEarly = opensAt !== null && Date.parse(opensAt) > now
  if (isEarly || (deadline !== null && Date.parse(deadline) <= now) || isShut(offer, queue, now))
    return (
      <Button kind="main" disabled onPress={onTake}>
        {isEarly ? say('take.notYet', { time: atDayAndTime(opensAt, now, say) }) : say('take.closed')}
      </Button>
    )
  const word = offer.policy.order === 'draw' ? 'take.submitDraw' : 'take.submit'
  return (
    <Button kind="main" busy={isTaking} onPress={onTake}>
      {say(isTaking ? 'take.taking' : state === 'unknown' ? 'take.again' : word)}
    </Button>
  )
}

function existingWords({ label, slotAt }: Ticket, say: Say): string {
  if (label !== null) return say('take.existing', { label })
  return slotAt === undefined
    ? say('take.existingDraw')
    : say('take.existingBooked', { time: timeOfDay(slotAt) })
}

/** What was read before taking opened may be out of date: then the server is asked by the tap itself. */
function isShut(offer: Offer, queue: Offer['queues'][number] | undefined, now: number): boolean {
  const hasJustOpened = offer.opensAt !== null && Date.parse(offer.opensAt) <= now && !offer.isOpen
  const state = queue?.state ?? (offer.isOpen ? 'open' : 'closed')
  return state === 'paused' || state === 'closed' || (state === 'scheduled' && !hasJustOpened)
}
