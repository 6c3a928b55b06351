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
  /** True when the server ended the log-in, not the person. */
  readonly ended: boolean
  readonly enter: (login: StaffLogin) => void
  readonly leave: (ended?: boolean) => void
}

const LoginContext = createContext<LoginState | null>(null)

/** Who is logged in, and the API as that person. A 401 anywhere leads back to the log-in. */
export function LoginProvider({ children }: { children: ReactNode }): ReactElement {
  const queries = useQueryClient()
  const [login, setLogin] = useState(readStaffLogin)
  const [ended, setEnded] = useState(false)
  const token = login?.token
  const state = useMemo<LoginState>(() => {
    function leave(wasEnded = false): void {
      keepStaffLogin(null)
      setLogin(null)
      setEnded(wasEnded)
      queries.clear()
    }
    const api = createClient({
      token: () => token ?? null,
      language: presentLanguage,
      async transport(request) {
        const reply = await fetchTransport(request)
        if (reply.status === 401 && token !== undefined && !request.url.startsWith('/api/login')) leave(true)
        return reply
      },
    })
    return {
      login,
      api,
      ended,
      leave,
      enter(next) {
        keepStaffLogin(next)
        setLogin(next)
        setEnded(false)
      },
    }
  }, [login, token, ended, queries])
  return (
    <LoginContext.Provider value={state}>
      <LiveProvider token={token} onLoginLost={() => state.leave(true)}>
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
