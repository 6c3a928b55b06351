import type { PairedDevice } from '@paihao/shared/contract/device'
import { Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'

interface Props {
  device: PairedDevice
  /** True when it has been done. */
  onSave: (name: string) => Promise<boolean>
  onClose: () => void
}

/** Another name for a device. */
export function DeviceNameForm({ device, onSave, onClose }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<{ name: string }>()
  const [busy, setBusy] = useState(false)

  async function save({ name }: { name: string }): Promise<void> {
    setBusy(true)
    if (await onSave(name)) onClose()
    else setBusy(false)
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={say('devices.rename')}
      first="name"
      initialValues={{ name: device.name }}
      onFinish={typed => void save(typed)}
    >
      <Form.Item
        name="name"
        label={say('devices.name')}
        rules={[{ required: true, whitespace: true, message: say('sessionForm.required') }, { max: 60 }]}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  )
}
