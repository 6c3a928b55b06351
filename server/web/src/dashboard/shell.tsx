import { Button } from 'antd'
import type { ReactElement } from 'react'
import { NavLink, Navigate, Outlet, useLocation } from 'react-router'
import mark from '../theme/paihao.svg'
import { LanguageSelect } from './language-select'
import { LinkBadge } from './link-badge'
import { useLogin, useStaff } from './login/login-context'
import { LoginPage } from './login/login-page'
import { useFailure } from './use-failure'
import { useText } from './texts'
import { pagesOf } from './pages'

/** The frame of every page: who, where to, and how the link stands. Without a log-in there is only the log-in. */
export function Shell(): ReactElement {
  const { login } = useLogin()
  const { pathname } = useLocation()
  if (login === null) return <LoginPage />
  if (login.staff.mustChangePassword && pathname !== '/password') return <Navigate to="/password" replace />
  return (
    <div className="shell">
      <TopBar />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
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
      <span className="brand">
        <img src={mark} alt="" />
        {say('brand')}
      </span>
      <nav aria-label={say('nav.menu')}>
        {pagesOf(staff.roles).map(({ path, text }) => (
          <NavLink key={path} to={path}>
            {say(text)}
          </NavLink>
        ))}
      </nav>
      <LinkBadge />
      <LanguageSelect />
      <NavLink to="/password" className="who">
        {staff.name}
      </NavLink>
      <Button type="text" onClick={logOut}>
        {say('nav.logOut')}
      </Button>
    </header>
  )
}

/** Where somebody begins: at the first page that is theirs. */
export function FirstPage(): ReactElement {
  const [first] = pagesOf(useStaff().roles)
  return <Navigate to={first?.path ?? '/password'} replace />
}
