import type { Client } from '@paihao/shared/contract/client'
import type { BidSession, BidSessionInput } from '@paihao/shared/contract/bid-session'
import { sessionInput } from './bid-session'

/** A published session, through the API of a running server. */
export async function publishSession(
  agent: Client,
  given: Partial<BidSessionInput> = {},
): Promise<BidSession> {
  const { bidSession } = await agent.call('createBidSession', { body: sessionInput(given) })
  const { venueId } = bidSession
  return (await agent.call('publishBidSession', { params: { venueId } })).bidSession
}

export function queueIdOf({ queues }: BidSession): string {
  const [first] = queues
  if (first === undefined) throw new Error('a session without a queue')
  return first.queueId
}

export function counterIdOf({ counters }: BidSession): string {
  const [first] = counters
  if (first === undefined) throw new Error('a session without a counter')
  return first.counterId
}
