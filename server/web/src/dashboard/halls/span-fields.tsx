import { Form, Select } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { timesOfDay } from './hall-setup'

const options = timesOfDay.map(value => ({ value }))

interface Props {
  /** Where the span stands, as its list names it, and as the whole form does. */
  at: readonly (string | number)[]
  within: readonly (string | number)[]
}

/** From one time of day to a later one. */
export function SpanFields({ at, within }: Props): ReactElement {
  const say = useText()
  const required = { required: true, message: say('sessionForm.required') }
  return (
    <>
      <Form.Item name={[...at, 'from']} label={say('hallForm.from')} rules={[required]}>
        <Select showSearch options={options} />
      </Form.Item>
      <Form.Item
        name={[...at, 'to']}
        label={say('hallForm.to')}
        dependencies={[[...within, 'from']]}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, to: string | undefined) =>
              to === undefined || String(getFieldValue([...within, 'from'])) < to
                ? Promise.resolve()
                : Promise.reject(new Error(say('hallForm.toAfterFrom'))),
          }),
        ]}
      >
        <Select showSearch options={options} />
      </Form.Item>
    </>
  )
}
