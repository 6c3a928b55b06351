import { ApiError } from '@paihao/shared/contract/client'
import { Alert, Button, Form, Input } from 'antd'
import type { FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { useLogin } from './login-context'

export interface TypedLogin {
  username: string
  password: string
  otp?: string
}

interface Props {
  /** Said above the fields until something else has to be said. */
  note?: string
  /** Whose log-in has ended: only they go on with the page. */
  username?: string
  /** For what lies around it. */
  form?: FormInstance<TypedLogin>
}

/** Who are you: user name, password, and a one-time code for those who have one. */
export function LoginForm({ note, username, form: given }: Props): ReactElement {
  const say = useText()
  const { api, enter } = useLogin()
  const [form] = Form.useForm(given)
  const [busy, setBusy] = useState(false)
  const [wantsOtp, setWantsOtp] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function logIn(typed: TypedLogin): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      enter(await api.call('logInStaff', { body: typed }))
    } catch (error) {
      const refused = error instanceof ApiError && error.code !== 'network'
      if (refused && error.code === 'login/otp_required') setWantsOtp(true)
      setProblem(refused ? error.message : say('common.unreachableNow'))
    } finally {
      setBusy(false)
    }
  }

  // The code is all that is missing now.
  useEffect(() => {
    if (wantsOtp) form.focusField('otp')
  }, [wantsOtp, form])

  const required = [{ required: true, message: say('login.required') }]
  return (
    <>
      {note !== undefined && problem === null && <Alert type="warning" showIcon title={note} />}
      {problem !== null && <Alert type="error" showIcon title={problem} role="alert" />}
      <Form<TypedLogin>
        form={form}
        layout="vertical"
        initialValues={{ username }}
        onFinish={typed => void logIn(typed)}
        requiredMark={false}
      >
        <Form.Item name="username" label={say('login.username')} rules={required}>
          <Input
            size="large"
            autoComplete="username"
            autoFocus={username === undefined}
            readOnly={username !== undefined}
            maxLength={60}
          />
        </Form.Item>
        <Form.Item name="password" label={say('login.password')} rules={required}>
          <Input.Password
            size="large"
            autoComplete="current-password"
            autoFocus={username !== undefined}
            maxLength={200}
          />
        </Form.Item>
        {wantsOtp && (
          <Form.Item name="otp" label={say('login.otp')} extra={say('login.otpHint')} rules={required}>
            <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {say('login.submit')}
        </Button>
      </Form>
    </>
  )
}
