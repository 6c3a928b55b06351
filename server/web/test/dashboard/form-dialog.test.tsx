import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Form, Input } from 'antd'
import { type ReactElement, useState } from 'react'
import { FormDialog } from '../../src/dashboard/form-dialog'
import { showPage } from '../support/dashboard'

const sent: string[] = []

function Naming(): ReactElement {
  const [form] = Form.useForm<{ name: string }>()
  const [busy, setBusy] = useState(false)
  return (
    <FormDialog
      {...{ form, busy }}
      heading="名称"
      facts={
        <button type="button" onClick={() => setBusy(false)}>
          没有成功
        </button>
      }
      onClose={() => undefined}
      onFinish={({ name }) => {
        sent.push(name)
        setBusy(true)
      }}
    >
      <Form.Item name="name" label="新名称">
        <Input />
      </Form.Item>
      <Form.Item name="reason" label="理由">
        <Input />
      </Form.Item>
    </FormDialog>
  )
}

test('Enter in any of several fields sends a form, and not a second time while it is on its way', async () => {
  showPage(<Naming />, { answer: () => ({ body: {} }) })
  const field = await screen.findByLabelText<HTMLInputElement>('新名称')
  const name = (value: string) => fireEvent.change(field, { target: { value } })
  // What a browser presses for Enter in a field: without it, none of several fields sends.
  const enter = () => field.form?.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
  const isOnItsWay = () => document.querySelector('.ant-btn-loading') !== null
  name('东侧大屏')
  enter()
  await waitFor(() => expect(isOnItsWay()).toBe(true))
  name('西侧大屏')
  enter()
  fireEvent.click(screen.getByText('没有成功'))
  await waitFor(() => expect(isOnItsWay()).toBe(false))
  name('南侧大屏')
  enter()
  await waitFor(() => expect(sent).toContain('南侧大屏'))
  expect(sent).toEqual(['东侧大屏', '南侧大屏'])
})
