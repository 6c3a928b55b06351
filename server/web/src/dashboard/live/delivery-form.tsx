import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Alert, Form, Modal } from 'antd'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { DeliveryFields } from './delivery-fields'
import { deliveryTyped } from './delivery-typed'
import { focusWhenOpen } from '../first-field'

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
    <Modal
      open
      title={say('delivery.heading', { label: ticket.label ?? '' })}
      okText={say('delivery.submit')}
      cancelText={say('common.cancel')}
      onOk={form.submit}
      afterOpenChange={focusWhenOpen(form, 'copies')}
      onCancel={onClose}
    >
      {ticket.bidder !== undefined && <p className="strong">{ticket.bidder.companyName}</p>}
      {ticket.deliveredAt !== undefined && (
        <p className="soft">{say('delivery.time', { time: exactTime(ticket.deliveredAt) })}</p>
      )}
      {late && <Alert type="error" showIcon title={say('live.late')} />}
      <Form<Delivery>
        form={form}
        layout="vertical"
        onFinish={typed => onSubmit(deliveryTyped(typed))}
        initialValues={{
          accepted: !late,
          seal: 'intact',
          copies: 1,
          idChecked: false,
          powerSeen: false,
          ...(late ? { refusalReason: say('delivery.lateReason') } : {}),
        }}
      >
        <DeliveryFields late={late} refused={refused} />
        {/* Enter in any field submits: a form needs a button for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
