import { closesInTime } from '@paihao/shared/rules/opening'
import type { Policy } from '@paihao/shared/rules/policy'
import { DatePicker, Form } from 'antd'
import type { FormInstance } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactElement } from 'react'
import { useText } from '../texts'

const minutes = { format: 'HH:mm', minuteStep: 5 } as const

/** What the other calendars hold by now. */
function pickedIn({ getFieldValue }: Pick<FormInstance, 'getFieldValue'>): {
  opens?: Dayjs
  deadline?: Dayjs
  order: Policy['order']
} {
  // The form gives every value as `any`; these fields hold what their DatePickers and the choice of the order put there.
  return {
    opens: getFieldValue('takingOpensAt') as Dayjs,
    deadline: getFieldValue('deadline') as Dayjs,
    order: getFieldValue(['policy', 'order']) as Policy['order'],
  }
}

/** When numbers may be taken, and the deadline. */
export function TimeFields(): ReactElement {
  const say = useText()
  const required = { required: true, message: say('sessionForm.required') }
  const picker = <DatePicker showTime={minutes} format="YYYY-MM-DD HH:mm" />
  return (
    <fieldset className="card">
      <legend>{say('sessionForm.times')}</legend>
      <div className="three">
        <Form.Item name="takingOpensAt" label={say('sessionForm.takingOpensAt')} rules={[required]}>
          {picker}
        </Form.Item>
        <Form.Item
          name="deadline"
          label={say('sessionForm.deadline')}
          dependencies={['takingOpensAt']}
          rules={[
            required,
            form => ({
              validator(_, deadline: Dayjs | undefined) {
                const { opens } = pickedIn(form)
                if (!deadline || !opens || opens.isBefore(deadline)) return Promise.resolve()
                return Promise.reject(new Error(say('sessionForm.deadlineAfterOpening')))
              },
            }),
          ]}
        >
          {picker}
        </Form.Item>
        <Form.Item
          name="takingClosesAt"
          label={say('sessionForm.takingClosesAt')}
          extra={say('sessionForm.takingClosesHint')}
          dependencies={['takingOpensAt', 'deadline', ['policy', 'order']]}
          rules={[
            form => ({
              validator(_, closes: Dayjs | undefined) {
                const { opens, deadline, order } = pickedIn(form)
                if (!closes || !opens || !deadline) return Promise.resolve()
                if (!opens.isBefore(closes) || closes.isAfter(deadline))
                  return Promise.reject(new Error(say('sessionForm.closesBetween')))
                if (closesInTime(order, closes.valueOf(), deadline.valueOf())) return Promise.resolve()
                return Promise.reject(new Error(say('sessionForm.closesBeforeDraw')))
              },
            }),
          ]}
        >
          {picker}
        </Form.Item>
      </div>
    </fieldset>
  )
}
