import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { isReissuable } from '@paihao/shared/desk/desk-keys'
import type { Place } from '@paihao/shared/desk/place'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { ReasonForm } from './reason-form'
import { TakenSlip } from './taken-slip'

interface Props {
  ticket: StaffTicket
  place: Place
  now: number
}

/** For somebody whose phone is lost: the same number and place, on a slip or another phone. */
export function ReissueButton({ ticket, place, now }: Props): ReactElement | null {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const [asksWhy, setAsksWhy] = useState(false)
  const [request] = useState(requestKey)
  const [claimCode, setClaimCode] = useState<string | null>(null)
  const { ticketId } = ticket

  async function reissue(reason: string): Promise<void> {
    try {
      const params = { ticketId }
      const reissued = await api.call('reissueTicket', { params, body: { reason }, idempotencyKey: request })
      setClaimCode(reissued.claimCode)
      setAsksWhy(false)
    } catch (error) {
      fail(error)
    }
  }

  if (claimCode !== null)
    return <TakenSlip place={place} taken={{ ticket, claimCode }} onClose={() => setClaimCode(null)} />
  if (!isReissuable(ticket, now)) return null
  return (
    <>
      <Button type="link" onClick={() => setAsksWhy(true)}>
        {say('reissue.heading')}
      </Button>
      {asksWhy && (
        <ReasonForm
          heading={`${ticket.label ?? ''} ${say('reissue.heading')}`}
          lead={say('reissue.lead')}
          submit={say('reissue.submit')}
          onSubmit={reason => void reissue(reason)}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </>
  )
}
