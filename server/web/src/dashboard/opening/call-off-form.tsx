import type { ReactElement } from 'react'
import { ReasonForm } from '../live/reason-form'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useSavingAct } from './use-saving-act'

interface Props {
  venueId: string
  onDone: () => void
  onClose: () => void
}

/** The withdrawal of a whole session, with its reason. It cannot be taken back. */
export function CallOffForm({ venueId, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const { save } = useSavingAct(say('callOff.done'), onDone)
  return (
    <ReasonForm
      heading={say('callOff.heading')}
      lead={say('callOff.lead')}
      submit={say('callOff.submit')}
      danger
      onClose={onClose}
      onSubmit={reason =>
        save(idempotencyKey =>
          api.call('callOffBidSession', { params: { venueId }, body: { reason }, idempotencyKey }),
        )
      }
    />
  )
}
