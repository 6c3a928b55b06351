import { ApiError, type Client } from '@paihao/shared/contract/client'
import { receipt } from '@paihao/shared/contract/receipt'
import type { TakeBody, Taken } from '@paihao/shared/contract/ticket'
import * as z from '@paihao/shared/contract/z'
import { createKept, type Kept } from './kept'

/** Takes numbers so that a lost reply, a second tap or a restart in between never makes a second one. */
export interface Taking {
  /** `isDraw`: the phone adds a random number of its own, from which the order will be drawn. */
  take(queueId: string, body: Pick<TakeBody, 'bidder' | 'slotAt'>, isDraw?: boolean): Promise<Taken>
}

const asked = z.object({ key: z.string(), nonce: z.string(), body: z.string() })
type Asked = z.infer<typeof asked>

/** What was asked for in a queue and not answered yet. */
const unansweredIn = (queueId: string): Kept<Asked> => createKept(`take/${queueId}`, asked)
export const keptReceipt = (ticketId: string): Kept<z.infer<typeof receipt>> =>
  createKept(`receipt/${ticketId}`, receipt)

export function createTaking(api: Client, randomKey: () => Promise<string>): Taking {
  const flights = new Map<string, Promise<Taken>>()

  async function takeOnce(queueId: string, given: TakeBody, isDraw: boolean): Promise<Taken> {
    const unanswered = unansweredIn(queueId)
    const text = JSON.stringify(given)
    const before = unanswered.get()
    // The same key may only carry the same body again; who has corrected the form asks anew.
    const { key, nonce } =
      before?.body === text ? before : { key: await randomKey(), nonce: await randomKey() }
    unanswered.set({ key, nonce, body: text })
    const body: TakeBody = isDraw ? { ...given, nonce } : given
    try {
      const taken = await api.call('takeTicket', { params: { queueId }, body, idempotencyKey: key })
      unanswered.set(null)
      keptReceipt(taken.ticket.ticketId).set(taken.receipt)
      return taken
    } catch (error) {
      if (isAnswer(error)) unanswered.set(null)
      throw error
    }
  }

  return {
    take(queueId, body, isDraw = false) {
      const flying = flights.get(queueId)
      if (flying !== undefined) return flying
      const flight = takeOnce(queueId, body, isDraw).finally(() => flights.delete(queueId))
      flights.set(queueId, flight)
      return flight
    },
  }
}

/** Whether the server has refused; otherwise it may have given a number without our hearing of it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500
}
