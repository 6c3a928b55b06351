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
} {
  // The form gives every value as `any`; these two fields hold what their DatePickers put there.
  return { opens: getFieldValue('takingOpensAt') as Dayjs, deadline: getFieldValue('deadline') as Dayjs }
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
          dependencies={['takingOpensAt', 'deadline']}
          rules={[
            form => ({
              validator(_, closes: Dayjs | undefined) {
                const { opens, deadline } = pickedIn(form)
                if (!closes || !opens || !deadline) return Promise.resolve()
                if (opens.isBefore(closes) && !closes.isAfter(deadline)) return Promise.resolve()
                return Promise.reject(new Error(say('sessionForm.closesBetween')))
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
