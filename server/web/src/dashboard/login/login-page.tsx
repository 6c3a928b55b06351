import type { ReactElement } from 'react'
import { useTitle } from '../../lib/use-title'
import mark from '../../theme/paihao.svg'
import { LanguageSelect } from '../language-select'
import { useText } from '../texts'
import { LoginForm } from './login-form'

/** The first screen. */
export function LoginPage(): ReactElement {
  const say = useText()
  useTitle(say('title'))
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
        <LoginForm />
      </main>
    </div>
  )
}
