import { Form, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'

export interface Said {
  ticketId: string
  words: string
}

interface Props {
  heading: string
  lead?: string
  label: string
  /** Whose words they are; absent: that is known. */
  whose?: { label: string; options: { value: string; label: string }[] }
  busy: boolean
  onSubmit: (said: Said) => void
  onClose: () => void
}

/** Asks for what was said, as it is to be recorded. */
export function WordsForm({ heading, lead, label, whose, busy, onSubmit, onClose }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<Said>()
  return (
    <FormDialog
      {...{ form, busy, heading, lead, onClose }}
      submit={say('objections.submit')}
      first={whose === undefined ? 'words' : 'ticketId'}
      onFinish={onSubmit}
    >
      {whose !== undefined && (
        <Form.Item
          name="ticketId"
          label={whose.label}
          rules={[{ required: true, message: say('sessionForm.required') }]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={whose.options} />
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label={label}
        // One line, as every text of the record: a line break typed or pasted becomes a space.
        getValueFromEvent={(event: { target: { value: string } }) => event.target.value.replace(/\s/g, ' ')}
        rules={[{ required: true, whitespace: true, message: say('sessionForm.required') }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </FormDialog>
  )
}
