import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Alert, Form, Input, InputNumber, Modal, Radio } from 'antd'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { focusWhenOpen } from './first-field'

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

  function finish({ refusalReason, remark, ...delivery }: Delivery): void {
    onSubmit({
      ...delivery,
      ...(delivery.accepted || refusalReason === undefined ? {} : { refusalReason }),
      ...(remark === undefined || remark.trim() === '' ? {} : { remark }),
    })
  }

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
        onFinish={finish}
        initialValues={{
          accepted: !late,
          seal: 'intact',
          copies: 1,
          ...(late ? { refusalReason: say('delivery.lateReason') } : {}),
        }}
      >
        <Form.Item name="seal" label={say('delivery.seal')}>
          <Radio.Group>
            <Radio.Button value="intact">{say('seal.intact')}</Radio.Button>
            <Radio.Button value="broken">{say('seal.broken')}</Radio.Button>
            <Radio.Button value="missing">{say('seal.missing')}</Radio.Button>
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="copies"
          label={say('delivery.copies')}
          rules={[{ required: true, message: say('sessionForm.required') }]}
        >
          <InputNumber min={0} max={999} precision={0} autoFocus onFocus={({ target }) => target.select()} />
        </Form.Item>
        <Form.Item name="accepted" label={say('delivery.accepted')}>
          <Radio.Group>
            <Radio.Button value={true} disabled={late}>
              {say('delivery.yes')}
            </Radio.Button>
            <Radio.Button value={false}>{say('delivery.no')}</Radio.Button>
          </Radio.Group>
        </Form.Item>
        {refused && (
          <Form.Item
            name="refusalReason"
            label={say('delivery.refusalReason')}
            rules={[{ required: true, whitespace: true, message: say('delivery.refusalNeeded') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="remark" label={say('delivery.remark')}>
          <Input maxLength={500} />
        </Form.Item>
        {/* Enter in any field submits: a form needs a button for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
