import { Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useText } from './texts'

/** Why it is done: that stays in the record. */
export function ReasonField({
  label,
  autoFocus = false,
}: {
  label?: string
  autoFocus?: boolean
}): ReactElement {
  const say = useText()
  return (
    <Form.Item
      name="reason"
      label={label ?? say('common.reason')}
      rules={[{ required: true, whitespace: true, message: say('common.reasonNeeded') }]}
    >
      <Input maxLength={200} placeholder={say('common.reasonPlaceholder')} autoFocus={autoFocus} />
    </Form.Item>
  )
}
