import { type ReactElement, useState } from 'react'
import type { StaffLogin } from '../lib/staff-login'
import { useStaffLive, useStaffLogin } from '../lib/use-staff'
import { LogInPage } from './log-in-page'
import { PasswordPage } from './password-page'

/** What stands behind it is seen by staff alone; who has to log in again comes back to the very same place. */
export function Gate({ children }: { children: (login: StaffLogin) => ReactElement }): ReactElement {
  const { login, ended } = useStaffLogin()
  const [username, setUsername] = useState('')
  useStaffLive()
  if (login === null) return <LogInPage ended={ended} username={username} onUsername={setUsername} />
  if (login.staff.mustChangePassword) return <PasswordPage />
  return children(login)
}
