import type { AbsenceKind, StaffTicket } from '@paihao/shared/contract/ticket'
import { Form, type GetRef, Input, Radio } from 'antd'
import { useRef } from 'react'
import type { ReactElement } from 'react'
import { useApi } from '../login/login-context'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'
import { usualAbsence } from './usual-absence'
import { useSavingAct } from './use-saving-act'

const kinds = ['notSignedIn', 'late', 'abandoned', 'other'] as const

interface Typed {
  absence: AbsenceKind
  reason?: string
}

interface Props {
  ticket: StaffTicket
  onDone: () => void
  onClose: () => void
}

/** Why nothing was delivered by the deadline. */
export function AbsenceForm({ ticket, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const [form] = Form.useForm<Typed>()
  const before = ticket.absence?.kind ?? usualAbsence(ticket) ?? 'other'
  const chosen = useRef<GetRef<typeof Radio>>(null)
  const isOther = Form.useWatch((typed: Partial<Typed>) => typed.absence === 'other', form)
  const { busy, save } = useSavingAct(say('absence.done'), onDone)

  function submit({ absence, reason = '' }: Typed): void {
    const body = { absence, ...(reason.trim() === '' ? {} : { reason }) }
    const params = { ticketId: ticket.ticketId }
    save(idempotencyKey => api.call('setAbsence', { params, body, idempotencyKey }))
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('absence.heading', { label: ticket.label ?? '' })}
      lead={say('absence.lead')}
      facts={ticket.bidder !== undefined && <p className="strong">{ticket.bidder.companyName}</p>}
      submit={say('absence.submit')}
      first={() => chosen.current?.focus()}
      initialValues={{ absence: before }}
      onFinish={submit}
    >
      <Form.Item name="absence" label={say('absence.kind')}>
        <Radio.Group>
          {kinds.map(value => (
            <Radio key={value} value={value} ref={value === before ? chosen : null}>
              {say(`absence.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label={say('absence.reason')}
        rules={isOther ? [{ required: true, whitespace: true, message: say('common.reasonNeeded') }] : []}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
