import type { Place } from '@paihao/shared/desk/place'
import type { ReactElement } from 'react'
import type { DeskActions } from '../lib/use-desk-actions'
import { usePending } from '../lib/use-staff'
import { useStaffText } from '../lib/use-staff-text'
import { CorrectSheet } from './correct-sheet'
import { DeliverySheet } from './delivery-sheet'
import { ReasonSheet } from './reason-sheet'
import { TransferSheet } from './transfer-sheet'

/** The sheet of the key that wants something filled in. */
export function DeskForms({ place, actions }: { place: Place; actions: DeskActions }): ReactElement | null {
  const { tell } = useStaffText()
  const busy = usePending() !== null
  const { form, closeForm, problem } = actions
  if (form === null) return null
  const { ticket } = form
  const frame = { ticket, busy, problem, onClose: closeForm }
  const label = ticket.label ?? ''
  switch (form.key) {
    case 'finish':
      return <DeliverySheet {...frame} onSubmit={delivery => void actions.finish(ticket, delivery)} />
    case 'correct':
      return (
        <CorrectSheet
          {...frame}
          onSubmit={(delivery, reason) => void actions.putRight(ticket, delivery, reason)}
        />
      )
    case 'transfer':
      return <TransferSheet {...frame} place={place} onSubmit={to => void actions.transfer(ticket, to)} />
    case 'void':
      return (
        <ReasonSheet
          {...frame}
          title={tell('void.title', { label })}
          lead={tell('void.lead')}
          submit={tell('key.void')}
          isDanger
          onSubmit={reason => void actions.makeVoid(ticket, reason)}
        />
      )
    case 'callThis':
      return (
        <ReasonSheet
          {...frame}
          title={tell('callThis.title', { label })}
          lead={tell('callThis.lead')}
          submit={tell('key.callThis')}
          onSubmit={reason => void actions.call(ticket, reason)}
        />
      )
  }
}
