import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { FormDialog } from '../form-dialog'
import type { Place } from '@paihao/shared/desk/place'

interface Typed {
  queueId?: string
  counterId?: string
  reason?: string
}

interface Props {
  ticket: StaffTicket
  place: Place
  onSubmit: (to: Typed) => void
  onClose: () => void
}

/** To another matter or counter; in a bid session to another counter only, for a lot is what the bid is for. */
export function TransferForm({ ticket, place, onSubmit, onClose }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<Typed>()
  const queues = place.kind === 'hall' ? place.queues.filter(({ queueId }) => queueId !== ticket.queueId) : []

  function submit(typed: Typed): void {
    const given = Object.entries(typed).filter(
      ([, value]) => typeof value === 'string' && value.trim() !== '',
    )
    onSubmit(Object.fromEntries(given))
  }

  return (
    <FormDialog
      {...{ form, onClose }}
      heading={say('transfer.heading', { label: ticket.label ?? '' })}
      submit={say('transfer.submit')}
      first={queues.length > 0 ? 'queueId' : 'counterId'}
      onFinish={submit}
    >
      {queues.length > 0 && (
        <Form.Item name="queueId" label={say('transfer.toQueue')}>
          <Select
            allowClear
            options={queues.map(({ queueId, prefix, name }) => ({
              value: queueId,
              label: `${prefix} ${name}`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="counterId"
        label={say('transfer.toCounter')}
        dependencies={['queueId']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, counterId: unknown) =>
              counterId === undefined && getFieldValue('queueId') === undefined
                ? Promise.reject(new Error(say('transfer.choose')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Select
          allowClear
          placeholder={say('transfer.anyCounter')}
          options={place.counters.map(({ counterId, name }) => ({ value: counterId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={say('common.reason')}>
        <Input maxLength={200} placeholder={say('common.reasonPlaceholder')} />
      </Form.Item>
    </FormDialog>
  )
}
