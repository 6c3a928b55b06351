import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { App, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { exactTime } from '../../lib/shanghai-time'
import { DeliveryFields } from '../live/delivery-fields'
import { deliveryTyped } from '../live/delivery-typed'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

interface Props {
  ticket: StaffTicket
  onDone: () => void
  onClose: () => void
}

type Typed = Delivery & { reason: string }

/** The record as it should have been, and why; the earlier one stays. */
export function CorrectForm({ ticket, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const refused = Form.useWatch((typed: Partial<Typed>) => typed.accepted === false, form)
  const [busy, setBusy] = useState(false)
  // One key for the form: a second press of the button is the same correction.
  const [key] = useState(requestKey)
  const { ticketId, delivery, deliveredAt, bidder } = ticket

  async function save({ reason, ...typed }: Typed): Promise<void> {
    setBusy(true)
    try {
      const body = { delivery: deliveryTyped(typed), reason }
      await api.call('correctTicket', { params: { ticketId }, body, idempotencyKey: key })
      void message.success(say('correct.done'))
      onDone()
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={say('correct.heading', { label: ticket.label ?? '' })}
      okText={say('correct.submit')}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="soft">{say('correct.lead')}</p>
      {bidder !== undefined && <p className="strong">{bidder.companyName}</p>}
      {deliveredAt !== undefined && (
        <p className="soft">{say('delivery.time', { time: exactTime(deliveredAt) })}</p>
      )}
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={typed => void save(typed)}
        initialValues={{ idChecked: false, powerSeen: false, ...delivery }}
      >
        <DeliveryFields late={ticket.late === true} refused={refused} />
        <Form.Item
          name="reason"
          label={say('correct.reason')}
          rules={[{ required: true, whitespace: true, message: say('common.reasonNeeded') }]}
        >
          <Input maxLength={200} placeholder={say('common.reasonPlaceholder')} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
