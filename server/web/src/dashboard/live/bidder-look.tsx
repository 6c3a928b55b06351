import { ApiError } from '@paihao/shared/contract/client'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useShortcuts } from '../../lib/use-shortcuts'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { BidderFacts } from './bidder-facts'
import { pageLetters } from './live-keys'
import { ReasonForm } from './reason-form'

type Bidder = NonNullable<StaffTicket['bidder']>

/** Who hands the bid over. What is hidden is shown when it is asked for, and the log says that it was. */
export function BidderLook({ ticket }: { ticket: StaffTicket }): ReactElement | null {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const [seen, setSeen] = useState<Bidder | null>(null)
  const [asksWhy, setAsksWhy] = useState<'phone' | 'relief' | null>(null)
  const { ticketId, counterId, state } = ticket
  const isHere = state === 'called' || state === 'serving'
  const bidder = seen ?? ticket.bidder

  async function look(sight: 'bidder' | 'phone', reason?: string): Promise<void> {
    const body = { sight, counterId, reason }
    try {
      const looked = await api.call('lookAtBidder', {
        params: { ticketId },
        body,
        idempotencyKey: requestKey(),
      })
      setSeen(looked.bidder)
      setAsksWhy(null)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'bidder/relief') setAsksWhy('relief')
      else fail(error)
    }
  }

  const mayLook = bidder === undefined && isHere
  useShortcuts(mayLook ? { [pageLetters.look]: () => void look('bidder') } : {})
  if (mayLook)
    return (
      <>
        <p className="look">
          <Button onClick={() => void look('bidder')}>
            {say('look.bidder')} <kbd>{pageLetters.look.toUpperCase()}</kbd>
          </Button>
          <span className="soft">{say('look.logged')}</span>
        </p>
        {asksWhy === 'relief' && (
          <ReasonForm
            heading={say('look.relief')}
            lead={say('look.reliefLead')}
            submit={say('look.bidder')}
            onSubmit={reason => void look('bidder', reason)}
            onClose={() => setAsksWhy(null)}
          />
        )}
      </>
    )
  if (bidder === undefined) return null
  const isMasked = bidder.phone.includes('*')
  return (
    <>
      <BidderFacts bidder={bidder}>
        {isMasked && (
          <Button type="link" onClick={() => setAsksWhy('phone')}>
            {say('look.phone')}
          </Button>
        )}
      </BidderFacts>
      {asksWhy === 'phone' && (
        <ReasonForm
          heading={say('look.phone')}
          lead={say('look.phoneLead')}
          submit={say('look.phone')}
          onSubmit={reason => void look('phone', reason)}
          onClose={() => setAsksWhy(null)}
        />
      )}
    </>
  )
}
