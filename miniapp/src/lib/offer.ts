import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Client } from '@paihao/shared/contract/client'
import { policy } from '@paihao/shared/contract/policy'
import { queueState } from '@paihao/shared/contract/queue'
import * as z from '@paihao/shared/contract/z'
import type { Entry } from './entry'

/** Where a number can be taken: a bid session with its lots, or a hall with its matters. */
export const offer = z.object({
  kind: z.enum(['bidSession', 'hall']),
  venueId: z.string(),
  title: z.string(),
  /** The opening room. */
  room: z.nullable(z.string()),
  opensAt: z.nullable(z.string()),
  deadline: z.nullable(z.string()),
  isOpen: z.boolean(),
  policy,
  queues: z.array(
    z.object({
      queueId: z.string(),
      code: z.string(),
      name: z.string(),
      state: queueState,
      waiting: z.nullable(z.int()),
    }),
  ),
})
export type Offer = z.infer<typeof offer>

/** What a code or a link offers: it names a session, a hall, or one queue of either. */
export async function loadOffer(api: Client, { venueId, hallId, queueId }: Entry): Promise<Offer> {
  if (hallId !== undefined) return await hallOffer(api, hallId)
  if (venueId !== undefined) return await sessionOffer(api, venueId)
  const { queue } = await api.call('getQueue', { params: { queueId: queueId ?? '' } })
  if (queue.lotCode !== undefined) return await sessionOffer(api, queue.venueId)
  const board = await api.call('getBoard', { params: { venueId: queue.venueId } })
  return await hallOffer(api, board.hallId ?? '')
}

async function sessionOffer(api: Client, venueId: string): Promise<Offer> {
  const { bidSession } = await api.call('getBidSession', { params: { venueId } })
  return offerOf(bidSession)
}

function offerOf(session: BidSession): Offer {
  return {
    kind: 'bidSession',
    venueId: session.venueId,
    title: session.projectName,
    room: session.openingRoom,
    opensAt: session.takingOpensAt,
    deadline: session.deadline,
    isOpen: session.state === 'open',
    policy: session.policy,
    queues: session.queues.map(({ queueId, lotCode, name, state }) => ({
      queueId,
      code: lotCode,
      name,
      state,
      waiting: null,
    })),
  }
}

async function hallOffer(api: Client, hallId: string): Promise<Offer> {
  const { hall, today } = await api.call('getHall', { params: { hallId } })
  return {
    kind: 'hall',
    venueId: today.venueId,
    title: hall.name,
    room: null,
    opensAt: today.opensAt ?? null,
    deadline: null,
    isOpen: today.state === 'open',
    policy: today.policy,
    queues: today.queues.map(({ queueId, prefix, name, state, waiting }) => ({
      queueId,
      code: prefix,
      name,
      state,
      waiting,
    })),
  }
}
