import type { ReactElement } from 'react'
import { useText } from '../texts'
import { DeliveryForm } from './delivery-form'
import type { Place } from '@paihao/shared/desk/place'
import { ReasonForm } from './reason-form'
import { TransferForm } from './transfer-form'
import type { DeskActions } from './use-desk-actions'

/** The forms behind the keys that need something typed. At most one is open. */
export function DeskForms({ place, actions }: { place: Place; actions: DeskActions }): ReactElement | null {
  const say = useText()
  const { form, closeForm, pending } = actions
  if (form === null) return null
  const { ticket } = form
  const label = ticket.label ?? ''
  const frame = { busy: pending !== null, onClose: closeForm }
  switch (form.key) {
    case 'finish':
      return (
        <DeliveryForm
          {...frame}
          ticket={ticket}
          onSubmit={delivery => void actions.finish(ticket, delivery)}
        />
      )
    case 'transfer':
      return (
        <TransferForm
          {...frame}
          ticket={ticket}
          place={place}
          onSubmit={to => void actions.transfer(ticket, to)}
        />
      )
    case 'void':
      return (
        <ReasonForm
          {...frame}
          heading={say('voiding.heading', { label })}
          lead={say('voiding.lead')}
          submit={say('voiding.submit')}
          danger
          onSubmit={reason => void actions.makeVoid(ticket, reason)}
        />
      )
    case 'callThis':
      return (
        <ReasonForm
          {...frame}
          heading={say('live.callOutOfOrder', { label })}
          lead={say('live.callOutOfOrderLead')}
          submit={say('live.callThis')}
          onSubmit={reason => void actions.callWithReason(ticket, reason)}
        />
      )
  }
}
