import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { focusWhenOpen } from '../first-field'
import { useText } from '../texts'

interface Props {
  /** Whether all that a template needs has been typed; faults are shown if not. */
  isComplete: () => Promise<boolean>
  onSave: (name: string) => Promise<boolean>
}

/** Keeps what was typed as a template of the agency, under a name. */
export function TemplateButton({ isComplete, onSave }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<{ name: string }>()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)

  async function save({ name }: { name: string }): Promise<void> {
    setBusy(true)
    if (await onSave(name)) setOpen(false)
    setBusy(false)
  }

  return (
    <>
      <Button onClick={() => void isComplete().then(setOpen)}>{say('template.save')}</Button>
      <Modal
        open={open}
        title={say('template.save')}
        okText={say('common.save')}
        cancelText={say('common.cancel')}
        confirmLoading={busy}
        onOk={form.submit}
        afterOpenChange={focusWhenOpen(form, 'name')}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="soft">{say('template.lead')}</p>
        <Form form={form} layout="vertical" onFinish={typed => void save(typed)} component={false}>
          <Form.Item
            name="name"
            label={say('template.name')}
            rules={[{ required: true, whitespace: true, message: say('sessionForm.required') }]}
          >
            <Input maxLength={60} onPressEnter={form.submit} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
