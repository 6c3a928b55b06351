import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { dayAndTime, fromWallClock } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { FormDialog } from '../form-dialog'
import { ReasonField } from '../reason-field'

/** A later deadline, with its reason (招标投标法 art. 23). Never an earlier one. */
export function DeadlineForm({
  session,
  onClose,
}: {
  session: BidSession
  onClose: () => void
}): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFailure()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ deadline: Dayjs; reason: string }>()
  const [busy, setBusy] = useState(false)
  const { venueId } = session

  async function move({ deadline: picked, reason }: { deadline: Dayjs; reason: string }): Promise<void> {
    const deadline = fromWallClock(picked.format('YYYY-MM-DDTHH:mm:00'))
    setBusy(true)
    try {
      await api.call('moveDeadline', {
        params: { venueId },
        body: { deadline, reason },
        idempotencyKey: requestKey(),
      })
      void message.success(say('live.deadlineMoved', { time: dayAndTime(deadline) }))
      await queries.invalidateQueries({ queryKey: ['bid-session', venueId] })
      onClose()
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('live.moveDeadline')}
      lead={say('live.moveDeadlineLead', { time: dayAndTime(session.deadline) })}
      submit={say('common.confirm')}
      first="deadline"
      onFinish={typed => void move(typed)}
    >
      <Form.Item
        name="deadline"
        label={say('sessionForm.deadline')}
        rules={[{ required: true, message: say('sessionForm.required') }]}
      >
        <DatePicker
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          // Enter takes the time: it is not yet to be sent.
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  )
}
