import { antdHabits } from '../../src/dashboard/antd-habits'
import type { StaffLogin } from '../../src/dashboard/login/staff-login'
import { keepStaffLogin } from '../../src/dashboard/login/staff-login'
import { LoginProvider } from '../../src/dashboard/login/login-context'
import { LiveContext } from '../../src/lib/use-live'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactElement } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { createFakeLive } from './fake-live'
import type { FakeLive } from './fake-live'

interface Asked {
  method: string
  /** Under `/api`, the query with it. */
  path: string
  body: unknown
}

interface Reply {
  status?: number
  body: unknown
}

interface Shown {
  /** The route's path and the address under it. */
  path?: string
  address?: string
  staff?: Partial<StaffLogin['staff']>
  /** The server. */
  answer: (asked: Asked) => Reply
}

/** A page of the dashboard as somebody of the staff sees it, over a server that the test writes; gives what was asked so far. */
export function showPage(
  page: ReactElement,
  { path = '*', address = '/', staff, answer }: Shown,
): { asked: Asked[]; fake: FakeLive } {
  const asked: Asked[] = []
  const fake = createFakeLive()
  keepStaffLogin({
    token: 't',
    staff: {
      ...{ staffId: 's1', username: 'agent', name: '代理人员甲', roles: ['agent'], agencyId: 'a1' },
      ...{ hallIds: [], mustChangePassword: false },
      ...staff,
    },
  })
  globalThis.fetch = (url, { method = 'GET', body } = {}) => {
    const one = { method, path: typeof url === 'string' ? url.slice('/api'.length) : '', body: parsed(body) }
    asked.push(one)
    const reply = answer(one)
    const text = () => Promise.resolve(JSON.stringify(reply.body))
    // What the page's transport reads of a response.
    return Promise.resolve({ status: reply.status ?? 200, headers: new Headers(), text } as Response)
  }
  render(
    <ConfigProvider {...antdHabits}>
      <App>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <LoginProvider>
            <LiveContext.Provider value={fake.live}>
              <MemoryRouter initialEntries={[address]}>
                <Routes>
                  <Route path={path} element={page} />
                </Routes>
              </MemoryRouter>
            </LiveContext.Provider>
          </LoginProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
  return { asked, fake }
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' ? JSON.parse(body) : undefined
}
