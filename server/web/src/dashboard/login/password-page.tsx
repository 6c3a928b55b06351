import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useFailure } from '../use-failure'
import { useText } from '../texts'
import { useLogin } from './login-context'

interface Typed {
  password: string
  newPassword: string
  again: string
}

/** A new password of one's own: asked for after a first log-in, and open to everybody. */
export function PasswordPage(): ReactElement {
  const say = useText()
  const { api, login, enter } = useLogin()
  const { message } = App.useApp()
  const fail = useFailure()
  const [busy, setBusy] = useState(false)

  async function change({ password, newPassword }: Typed): Promise<void> {
    setBusy(true)
    try {
      await api.call('changePassword', { body: { password, newPassword } })
      if (login !== null) enter({ ...login, staff: { ...login.staff, mustChangePassword: false } })
      void message.success(say('login.passwordChanged'))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }

  const required = { required: true, message: say('login.required') }
  return (
    <section className="card narrow">
      <h1>{say('login.changePassword')}</h1>
      {login?.staff.mustChangePassword === true && <p className="soft">{say('login.changePasswordLead')}</p>}
      <Form<Typed> layout="vertical" onFinish={typed => void change(typed)} requiredMark={false}>
        <Form.Item name="password" label={say('login.currentPassword')} rules={[required]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={say('login.newPassword')}
          rules={[required, { min: 10, message: say('login.passwordShort') }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={say('login.newPasswordAgain')}
          dependencies={['newPassword']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_, again: unknown) =>
                again === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('login.passwordsDiffer'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </Form>
    </section>
  )
}
