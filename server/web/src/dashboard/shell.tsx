import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { NavLink, Navigate, Outlet, useLocation } from 'react-router'
import mark from '../theme/paihao.svg'
import { AppearanceSelect } from './appearance-select'
import { LanguageSelect } from './language-select'
import { LinkBadge } from './link-badge'
import { LogInAgain } from './login/log-in-again'
import { useLogin, useStaff } from './login/login-context'
import { LoginPage } from './login/login-page'
import { useAddressTitle } from './page-title'
import { pagesOf } from './pages'
import { useText } from './texts'
import { useFailure } from './use-failure'

/** The frame of every page: who, where to, and how the link stands. Without a log-in there is only the log-in. */
export function Shell(): ReactElement {
  const { login } = useLogin()
  const { pathname } = useLocation()
  const [wasOut, setWasOut] = useState(login === null)
  if (login === null) {
    if (!wasOut) setWasOut(true)
    return <LoginPage />
  }
  if (login.staff.mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />
  return <Frame key={login.staff.staffId} isEntered={wasOut} />
}

function Frame({ isEntered }: { isEntered: boolean }): ReactElement {
  const { pathname } = useLocation()
  const name = useAddressTitle()
  const main = useRef<HTMLElement>(null)
  const first = useRef(!isEntered)
  // A screen reader, and the Tab key, go on in the new page, also after the log-in; on the first one the browser knows where it is.
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true })
    first.current = false
  }, [pathname])
  return (
    <div className="shell">
      <TopBar />
      <main id="main" tabIndex={-1} ref={main} aria-label={name}>
        <Outlet />
      </main>
      <LogInAgain />
    </div>
  )
}

function TopBar(): ReactElement {
  const say = useText()
  const staff = useStaff()
  const { api, leave } = useLogin()
  const fail = useFailure()

  function logOut(): void {
    api.call('logOut').catch(fail)
    leave()
  }

  return (
    <header className="shell-top">
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <NavLink to="/" className="brand">
        <img src={mark} alt="" />
        {say('brand')}
      </NavLink>
      <nav aria-label={say('nav.menu')}>
        {pagesOf(staff.roles).map(({ path, text }) => (
          <NavLink key={path} to={path} end={path === '/'}>
            {say(text)}
          </NavLink>
        ))}
      </nav>
      <LinkBadge />
      <AppearanceSelect />
      <LanguageSelect />
      <NavLink to="/password" className="who" title={say('nav.account')}>
        {staff.name}
      </NavLink>
      <Button type="text" onClick={logOut}>
        {say('nav.logOut')}
      </Button>
    </header>
  )
}
