import { Form, Input, Modal } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { focusWhenOpen } from '../first-field'

interface Props {
  heading: string
  lead: string
  submit: string
  danger?: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** Asks why: the reason stays in the record. */
export function ReasonForm({
  heading,
  lead,
  submit,
  danger = false,
  onSubmit,
  onClose,
}: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open
      title={heading}
      okText={submit}
      okButtonProps={{ danger }}
      cancelText={say('common.cancel')}
      onOk={form.submit}
      afterOpenChange={focusWhenOpen(form, 'reason')}
      onCancel={onClose}
    >
      <p className="soft">{lead}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => onSubmit(reason)}>
        <Form.Item
          name="reason"
          label={say('common.reason')}
          rules={[{ required: true, whitespace: true, message: say('common.reasonNeeded') }]}
        >
          <Input placeholder={say('common.reasonPlaceholder')} maxLength={200} autoFocus />
        </Form.Item>
        {/* Enter in any field submits: a form needs a button for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}
