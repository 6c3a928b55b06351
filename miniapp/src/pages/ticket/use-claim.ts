import { useEffect, useRef, useState } from 'react'
import { services } from '@/lib/services'
import { useFailure } from '@/lib/use-failure'

interface Claiming {
  readonly isUnderWay: boolean
  readonly problem: string | null
}

/** Moves the ticket of a paper slip to this phone, when its code was scanned; it is done when `show` has shown the ticket. */
export function useClaim(
  ticketId: string,
  claimCode: string | undefined,
  show: () => Promise<void>,
): Claiming {
  const failureOf = useFailure()
  const [state, setState] = useState<Claiming>({ isUnderWay: claimCode !== undefined, problem: null })
  const isAsked = useRef(false)
  useEffect(() => {
    if (claimCode === undefined || isAsked.current) return
    isAsked.current = true
    void services.api
      // The same slip and phone always ask under the same key: a page that is opened twice claims once.
      .call('claimTicket', { params: { ticketId }, body: { claimCode }, idempotencyKey: `claim-${ticketId}` })
      .then(() => null, failureOf)
      .then(async problem => {
        await show()
        setState({ isUnderWay: false, problem })
      })
  }, [ticketId, claimCode, failureOf, show])
  return state
}
