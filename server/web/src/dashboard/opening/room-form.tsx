import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Form, Input, Modal } from 'antd'
import type { ReactElement } from 'react'
import { focusWhenOpen } from '../first-field'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useSavingAct } from './use-saving-act'

interface Props {
  session: BidSession
  onDone: () => void
  onClose: () => void
}

interface Typed {
  openingRoom: string
  reason: string
}

/** Another room for the opening; everybody is told at once. */
export function RoomForm({ session, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const [form] = Form.useForm<Typed>()
  const { busy, save } = useSavingAct(say('room.done'), onDone)
  const params = { venueId: session.venueId }
  return (
    <Modal
      open
      title={say('room.heading')}
      okText={say('room.submit')}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      afterOpenChange={focusWhenOpen(form, 'openingRoom')}
      onCancel={onClose}
    >
      <p className="soft">{say('room.lead', { room: session.openingRoom })}</p>
      <Form<Typed>
        form={form}
        layout="vertical"
        onFinish={body => save(idempotencyKey => api.call('moveRoom', { params, body, idempotencyKey }))}
      >
        <Form.Item
          name="openingRoom"
          label={say('room.new')}
          rules={[{ required: true, whitespace: true, message: say('sessionForm.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={say('common.reason')}
          rules={[{ required: true, whitespace: true, message: say('common.reasonNeeded') }]}
        >
          <Input maxLength={200} placeholder={say('common.reasonPlaceholder')} />
        </Form.Item>
        {/* Enter in any field submits: a form needs a button for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
