import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { isWithdrawn } from '@paihao/shared/rules/bids'
import { Checkbox, Form } from 'antd'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { DeliveryFields } from '../live/delivery-fields'
import { deliveryTyped } from '../live/delivery-typed'
import { useApi } from '../login/login-context'
import { FormDialog } from '../form-dialog'
import { ReasonField } from '../reason-field'
import { useText } from '../texts'
import { useSavingAct } from './use-saving-act'

interface Props {
  /** `correct`: the record as it should have been, and why; `replace`: another bid, handed over now. Either way the earlier one stays. */
  kind: 'correct' | 'replace'
  ticket: StaffTicket
  onDone: () => void
  onClose: () => void
}

type Typed = Delivery & { reason?: string; reinstate?: boolean }

export function RecordForm({ kind, ticket, onDone, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const [form] = Form.useForm<Typed>()
  const refused = Form.useWatch((typed: Partial<Typed>) => typed.accepted === false, form)
  const { busy, save } = useSavingAct(say(`${kind}.done`), onDone)
  const { ticketId, delivery, deliveredAt, bidder } = ticket
  const asBefore = { idChecked: false, powerSeen: false, ...delivery }
  const anew: Delivery = { accepted: true, seal: 'intact', copies: 1, idChecked: false, powerSeen: false }

  function submit({ reason = '', reinstate, ...typed }: Typed): void {
    const params = { ticketId }
    const told = deliveryTyped(typed)
    save(idempotencyKey =>
      kind === 'replace'
        ? api.call('replaceTicket', { params, body: { delivery: told }, idempotencyKey })
        : api.call('correctTicket', {
            params,
            body: { delivery: told, reason, ...(reinstate === true ? { reinstate } : {}) },
            idempotencyKey,
          }),
    )
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say(`${kind}.heading`, { label: ticket.label ?? '' })}
      lead={say(`${kind}.lead`)}
      facts={
        <>
          {bidder !== undefined && <p className="strong">{bidder.companyName}</p>}
          {kind === 'correct' && deliveredAt !== undefined && (
            <p className="soft">{say('delivery.time', { time: exactTime(deliveredAt) })}</p>
          )}
        </>
      }
      submit={say(`${kind}.submit`)}
      first="copies"
      initialValues={kind === 'correct' ? asBefore : anew}
      onFinish={submit}
    >
      <DeliveryFields late={ticket.late === true} refused={refused} />
      {kind === 'correct' && isWithdrawn(ticket) && (
        <Form.Item name="reinstate" valuePropName="checked">
          <Checkbox>{say('correct.reinstate')}</Checkbox>
        </Form.Item>
      )}
      {kind === 'correct' && <ReasonField label={say('correct.reason')} />}
    </FormDialog>
  )
}
