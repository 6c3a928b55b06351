import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Alert, Form } from 'antd'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { DeliveryFields } from './delivery-fields'
import { deliveryTyped } from './delivery-typed'
import { FormDialog } from '../form-dialog'

interface Props {
  ticket: StaffTicket
  onSubmit: (delivery: Delivery) => void
  onClose: () => void
}

/** The delivery as the law wants it recorded: accepted or refused, the seal, the copies (实施条例 art. 36). */
export function DeliveryForm({ ticket, onSubmit, onClose }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<Delivery>()
  const refused = Form.useWatch((typed: Partial<Delivery>) => typed.accepted === false, form)
  const late = ticket.late === true

  return (
    <FormDialog
      {...{ form, onClose }}
      heading={say('delivery.heading', { label: ticket.label ?? '' })}
      facts={
        <>
          {ticket.bidder !== undefined && <p className="strong">{ticket.bidder.companyName}</p>}
          {ticket.deliveredAt !== undefined && (
            <p className="soft">{say('delivery.time', { time: exactTime(ticket.deliveredAt) })}</p>
          )}
          {late && <Alert type="error" showIcon title={say('live.late')} />}
        </>
      }
      submit={say('delivery.submit')}
      first="copies"
      initialValues={{
        accepted: !late,
        seal: 'intact',
        copies: 1,
        idChecked: false,
        powerSeen: false,
        ...(late ? { refusalReason: say('delivery.lateReason') } : {}),
      }}
      onFinish={typed => onSubmit(deliveryTyped(typed))}
    >
      <DeliveryFields late={late} refused={refused} />
    </FormDialog>
  )
}
