import type { ReactElement } from 'react'
import { useText } from '../texts'
import { DeliveryForm } from './delivery-form'
import type { Place } from '@paihao/shared/desk/place'
import { ReasonForm } from './reason-form'
import { TakeForm } from './take-form'
import { TransferForm } from './transfer-form'
import type { DeskActions } from './use-desk-actions'

interface Props {
  place: Place
  actions: DeskActions
  /** A number was taken for somebody. */
  onTaken: () => void
  onFocus: (ticketId: string) => void
}

/** The forms behind the keys that need something typed. At most one is open. */
export function DeskForms({ place, actions, onTaken, onFocus }: Props): ReactElement | null {
  const say = useText()
  const { form, closeForm } = actions
  if (form === null) return null
  if (form.key === 'take') {
    const focus = (ticketId: string): void => {
      onTaken()
      onFocus(ticketId)
    }
    return <TakeForm place={place} onTaken={focus} onClose={closeForm} />
  }
  const { ticket } = form
  const label = ticket.label ?? ''
  const frame = { onClose: closeForm }
  switch (form.key) {
    case 'finish':
      return (
        <DeliveryForm {...frame} ticket={ticket} onSubmit={delivery => actions.finish(ticket, delivery)} />
      )
    case 'transfer':
      return (
        <TransferForm
          {...frame}
          ticket={ticket}
          place={place}
          onSubmit={to => actions.transfer(ticket, to)}
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
          onSubmit={reason => actions.makeVoid(ticket, reason)}
        />
      )
    case 'callThis':
      return (
        <ReasonForm
          {...frame}
          heading={say('live.callOutOfOrder', { label })}
          lead={say('live.callOutOfOrderLead')}
          submit={say('key.callThis')}
          onSubmit={reason => actions.callWithReason(ticket, reason)}
        />
      )
  }
}
