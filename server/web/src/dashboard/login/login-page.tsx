import { ApiError } from '@paihao/shared/contract/client'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import mark from '../../theme/paihao.svg'
import { LanguageSelect } from '../language-select'
import { useText } from '../texts'
import { useLogin } from './login-context'

interface Typed {
  username: string
  password: string
  otp?: string
}

/** The first screen: who are you. */
export function LoginPage(): ReactElement {
  const say = useText()
  const { api, enter, ended } = useLogin()
  const [busy, setBusy] = useState(false)
  const [wantsOtp, setWantsOtp] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function logIn(typed: Typed): Promise<void> {
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

  const required = [{ required: true, message: say('login.required') }]
  return (
    <div className="login">
      <header className="login-top">
        <span className="brand">
          <img src={mark} alt="" />
          {say('brand')}
        </span>
        <LanguageSelect />
      </header>
      <main className="login-card">
        <h1>{say('login.heading')}</h1>
        <p>{say('login.lead')}</p>
        {ended && problem === null && <Alert type="warning" showIcon title={say('login.ended')} />}
        {problem !== null && <Alert type="error" showIcon title={problem} role="alert" />}
        <Form<Typed> layout="vertical" onFinish={typed => void logIn(typed)} requiredMark={false}>
          <Form.Item name="username" label={say('login.username')} rules={required}>
            <Input size="large" autoComplete="username" autoFocus maxLength={60} />
          </Form.Item>
          <Form.Item name="password" label={say('login.password')} rules={required}>
            <Input.Password size="large" autoComplete="current-password" maxLength={200} />
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
      </main>
    </div>
  )
}
