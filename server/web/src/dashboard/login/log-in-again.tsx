import { Button, Modal } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { useLogin, useStaff } from './login-context'
import { LoginForm } from './login-form'

/** Over the page as it is: nothing that was typed is lost when a log-in ends by itself. */
export function LogInAgain(): ReactElement | null {
  const say = useText()
  const { ended, leave } = useLogin()
  const { username } = useStaff()
  if (!ended) return null
  return (
    <Modal
      open
      title={say('again.title')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={460}
      footer={
        <Button type="text" onClick={leave}>
          {say('again.other')}
        </Button>
      }
    >
      <div className="log-in-again">
        <LoginForm note={say('again.lead')} username={username} />
      </div>
    </Modal>
  )
}
