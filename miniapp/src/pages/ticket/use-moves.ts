import { useState } from 'react'
import { randomKey } from '@/lib/random-key'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'

type HolderMove = 'cancelTicket' | 'passTicket'

interface Moves {
  readonly isBusy: boolean
  readonly problem: string | null
  /** True when the server has done it. */
  move(name: HolderMove): Promise<boolean>
  arrive(venueCode: string): Promise<boolean>
}

/** What a holder does with a ticket; each tap under a key of its own, so that it is done once however often it is sent. */
export function useMoves(ticketId: string, onChanged: () => Promise<void>): Moves {
  const failureOf = useFailure()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function attempt(send: (idempotencyKey: string) => Promise<unknown>): Promise<boolean> {
    if (isBusy) return false
    setBusy(true)
    setProblem(null)
    try {
      await send(await randomKey())
      return true
    } catch (error) {
      setProblem(failureOf(error))
      return false
    } finally {
      await onChanged()
      setBusy(false)
    }
  }

  const params = { ticketId }
  return {
    isBusy,
    problem,
    move: name => attempt(idempotencyKey => services.api.call(name, { params, idempotencyKey })),
    arrive: venueCode =>
      attempt(idempotencyKey =>
        services.api.call('arriveTicket', { params, body: { venueCode }, idempotencyKey }),
      ),
  }
}
