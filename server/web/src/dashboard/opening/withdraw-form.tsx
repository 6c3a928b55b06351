import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useApi } from '../login/login-context'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'
import { useSavingAct } from './use-saving-act'

interface Props {
  ticket: StaffTicket
  onDone: () => void
  onClose: () => void
}

/** A bidder takes the bid back before the deadline (招标投标法 art. 29). */
export function WithdrawForm({ ticket, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const [form] = Form.useForm<{ remark?: string }>()
  const { busy, save } = useSavingAct(say('withdraw.done'), onDone)

  function submit({ remark = '' }: { remark?: string }): void {
    const body = remark.trim() === '' ? {} : { remark }
    const params = { ticketId: ticket.ticketId }
    save(idempotencyKey => api.call('withdrawTicket', { params, body, idempotencyKey }))
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('withdraw.heading', { label: ticket.label ?? '' })}
      lead={say('withdraw.lead')}
      facts={ticket.bidder !== undefined && <p className="strong">{ticket.bidder.companyName}</p>}
      submit={say('withdraw.submit')}
      danger
      first="remark"
      onFinish={submit}
    >
      <Form.Item name="remark" label={say('withdraw.remark')} extra={say('delivery.remarkHint')}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
