import type { Bidder, Taken } from '@paihao/shared/contract/ticket'
import { Form, type GetRef, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { FormDialog } from '../form-dialog'
import { useFailure } from '../use-failure'
import { BidderFields, bidderOf } from './bidder-fields'
import { CreditField } from './credit-field'
import type { Place } from '@paihao/shared/desk/place'
import { TakenSlip } from './taken-slip'

interface Typed {
  queueId: string
  credit?: string
  bidder?: Bidder
}

interface Props {
  place: Place
  onTaken: (ticketId: string) => void
  onClose: () => void
}

/**
 * Staff take a number for somebody who walks in without a phone. What is typed names a person: it is kept nowhere in the
 * browser, and goes out again under the same key as long as this form is open.
 */
export function TakeForm({ place, onTaken, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const [form] = Form.useForm<Typed>()
  const [request, setRequest] = useState(requestKey)
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const isBid = place.kind === 'bidSession'
  const open = place.queues.filter(({ state }) => state === 'open')
  const queue = useRef<GetRef<typeof Radio>>(null)

  async function take({ queueId, credit, bidder }: Typed): Promise<void> {
    setBusy(true)
    try {
      const answer = await api.call('takeTicket', {
        params: { queueId },
        body: {
          requestId: request,
          ...(credit === undefined ? {} : { credit }),
          ...(bidder === undefined ? {} : { bidder: bidderOf(bidder) }),
        },
        idempotencyKey: request,
      })
      setTaken(answer)
      onTaken(answer.ticket.ticketId)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }

  if (taken !== null) return <TakenSlip place={place} taken={taken} onClose={onClose} />
  const needed = { required: true, whitespace: true, message: say('sessionForm.required') }
  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('take.heading')}
      lead={say('take.lead')}
      submit={say('take.submit')}
      first={isBid && open.length === 1 ? ['bidder', 'companyName'] : () => queue.current?.focus()}
      initialValues={open.length === 1 ? { queueId: open[0]?.queueId } : {}}
      onFinish={typed => void take(typed)}
      onValuesChange={() => setRequest(requestKey())}
    >
      <Form.Item name="queueId" label={say('take.queue')} rules={[needed]}>
        {/* All in sight: an arrow chooses, Enter takes. A list to be opened would keep Enter for itself. */}
        <Radio.Group>
          {open.map(({ queueId, prefix, name }, i) => (
            <Radio key={queueId} value={queueId} ref={i === 0 ? queue : null}>
              {prefix} {name}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <CreditField policy={place.policy} />
      {isBid && <BidderFields focusFirst={open.length === 1} />}
    </FormDialog>
  )
}
