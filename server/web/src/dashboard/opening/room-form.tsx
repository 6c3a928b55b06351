import type { BidSession } from '@paihao/shared/contract/bid-session'
import { Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useApi } from '../login/login-context'
import { FormDialog } from '../form-dialog'
import { ReasonField } from '../reason-field'
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
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('room.heading')}
      lead={say('room.lead', { room: session.openingRoom })}
      submit={say('room.submit')}
      first="openingRoom"
      onFinish={body => save(idempotencyKey => api.call('moveRoom', { params, body, idempotencyKey }))}
    >
      <Form.Item
        name="openingRoom"
        label={say('room.new')}
        rules={[{ required: true, whitespace: true, message: say('sessionForm.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  )
}
