import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import type { Taken, TicketSnapshot } from '@paihao/shared/contract/ticket'
import { useCallback, useState } from 'react'
import { requestKey } from '../lib/request-key'

/** What a visitor touched. The request's id makes a second try the same request. */
export interface Wish {
  readonly requestId: string
  readonly queueId: string
  readonly credit: string | null
}

/** A number that the server has committed, and how it stands in the line (null when that could not be asked). */
export interface Slip {
  readonly taken: Taken
  readonly place: TicketSnapshot | null
}

export type Taking =
  | { step: 'choosing' }
  | { step: 'taking'; wish: Wish }
  | { step: 'taken'; slip: Slip }
  | { step: 'refused'; message: string }
  /** No answer came: nobody knows whether the number was taken, and only the same request may be sent again. */
  | { step: 'unknown'; wish: Wish }

interface TakingControls {
  readonly taking: Taking
  take(queueId: string, credit: string | null): void
  tryAgain(): void
  reset(): void
}

/** One visitor's way to a number. A number is shown only once the server has answered with it. */
export function useTaking(api: Client, onLoginLost: () => void): TakingControls {
  const [taking, setTaking] = useState<Taking>({ step: 'choosing' })

  const send = useCallback(
    async (wish: Wish) => {
      setTaking({ step: 'taking', wish })
      try {
        const taken = await api.call('takeTicket', {
          params: { queueId: wish.queueId },
          body: { requestId: wish.requestId, ...(wish.credit === null ? {} : { credit: wish.credit }) },
          idempotencyKey: wish.requestId,
        })
        setTaking({ step: 'taken', slip: { taken, place: await placeOf(api, taken.ticket.ticketId) } })
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.code === 'login/required') onLoginLost()
        const known = error.code !== 'network' && error.status < 500
        setTaking(known ? { step: 'refused', message: error.message } : { step: 'unknown', wish })
      }
    },
    [api, onLoginLost],
  )

  return {
    taking,
    take: (queueId, credit) => void send({ requestId: requestKey(), queueId, credit }),
    tryAgain: () => {
      if (taking.step === 'unknown') void send(taking.wish)
    },
    reset: () => setTaking({ step: 'choosing' }),
  }
}

async function placeOf(api: Client, ticketId: string): Promise<TicketSnapshot | null> {
  try {
    return await api.call('getTicket', { params: { ticketId } })
  } catch {
    return null
  }
}
