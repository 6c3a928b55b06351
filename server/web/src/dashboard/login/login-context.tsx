import { createClient } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { fetchTransport } from '../../lib/fetch-transport'
import { presentLanguage } from '../../lib/language'
import { LiveProvider } from '../../lib/live-provider'
import { keepStaffLogin, readStaffLogin } from './staff-login'
import type { StaffLogin } from './staff-login'

interface LoginState {
  readonly login: StaffLogin | null
  readonly api: Client
  /** True when the server ended the log-in, not the person: the page stays, and asks to log in again. */
  readonly ended: boolean
  readonly enter: (login: StaffLogin) => void
  readonly leave: () => void
}

const LoginContext = createContext<LoginState | null>(null)

/** Who is logged in, and the API as that person. A 401 anywhere asks to log in again, over the page as it is. */
export function LoginProvider({ children }: { children: ReactNode }): ReactElement {
  const queries = useQueryClient()
  const [login, setLogin] = useState(readStaffLogin)
  const [endedToken, setEndedToken] = useState<string | null>(null)
  const token = login?.token
  const ended = token !== undefined && token === endedToken
  const state = useMemo<LoginState>(() => {
    const api = createClient({
      token: () => token ?? null,
      language: presentLanguage,
      async transport(request) {
        const reply = await fetchTransport(request)
        if (reply.status === 401 && token !== undefined && !request.url.startsWith('/api/login'))
          setEndedToken(token)
        return reply
      },
    })
    return {
      login,
      api,
      ended,
      leave() {
        keepStaffLogin(null)
        setLogin(null)
        queries.clear()
      },
      enter(next) {
        // What somebody else may see is not for the next one; one's own pages ask anew.
        if (login !== null && login.staff.staffId !== next.staff.staffId) queries.clear()
        else void queries.invalidateQueries()
        keepStaffLogin(next)
        setLogin(next)
      },
    }
  }, [login, token, ended, queries])
  return (
    <LoginContext.Provider value={state}>
      <LiveProvider token={token} onLoginLost={() => setEndedToken(token ?? null)}>
        {children}
      </LiveProvider>
    </LoginContext.Provider>
  )
}

export function useLogin(): LoginState {
  const state = useContext(LoginContext)
  if (state === null) throw new Error('No LoginProvider around this component')
  return state
}

/** The API as the person logged in. */
export function useApi(): Client {
  return useLogin().api
}

/** The person logged in; only for pages behind the log-in. */
export function useStaff(): StaffLogin['staff'] {
  const { login } = useLogin()
  if (login === null) throw new Error('This page needs a log-in')
  return login.staff
}
