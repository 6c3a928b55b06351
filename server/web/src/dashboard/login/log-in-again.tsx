import { Button, Form, Modal } from 'antd'
import type { ReactElement } from 'react'
import { focusWhenOpen } from '../first-field'
import { useText } from '../texts'
import { useLogin, useStaff } from './login-context'
import { LoginForm, type TypedLogin } from './login-form'

/** Over the page as it is: nothing that was typed is lost when a log-in ends by itself. */
export function LogInAgain(): ReactElement | null {
  const say = useText()
  const { ended, leave } = useLogin()
  const { username } = useStaff()
  const [form] = Form.useForm<TypedLogin>()
  if (!ended) return null
  return (
    <Modal
      open
      title={say('again.title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={460}
      afterOpenChange={focusWhenOpen(form, 'password')}
      footer={
        <Button type="text" onClick={leave}>
          {say('again.other')}
        </Button>
      }
    >
      <div className="log-in-again">
        <LoginForm note={say('again.lead')} username={username} form={form} />
      </div>
    </Modal>
  )
}
