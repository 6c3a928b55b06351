import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { LogInAgain } from '../../src/dashboard/login/log-in-again'
import { useApi } from '../../src/dashboard/login/login-context'
import { Shell } from '../../src/dashboard/shell'
import { showPage } from '../support/dashboard'

// A picture is a file here, not a page's address of one.
jest.mock('../../src/theme/paihao.svg', () => ({ __esModule: true, default: 'paihao.svg' }))

const staff = {
  ...{ staffId: 's1', username: 'agent', name: '代理人员甲', roles: ['agent'], agencyId: 'a1' },
  ...{ hallIds: [], mustChangePassword: false },
}
const refused = (code: string) => ({ status: 401, body: { error: { code, message: code, id: 'e1' } } })

test('after the log-in one goes on in the page; while its code is missing, in the field for that', async () => {
  showPage(<Shell />, {
    answer({ path, body }) {
      if (path !== '/login/staff') return { body: {} }
      const isComplete = typeof body === 'object' && body !== null && 'otp' in body
      return isComplete ? { body: { token: 't2', staff } } : refused('login/otp_required')
    },
  })
  const main = screen.getByRole('main')
  expect(document.activeElement).not.toBe(main)
  fireEvent.click(screen.getByText('退出登录'))
  fireEvent.change(await screen.findByLabelText('账号'), { target: { value: 'agent' } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'paihao' } })
  fireEvent.click(screen.getByText('登录'))
  const code = await screen.findByLabelText(/验证码/)
  await waitFor(() => expect(document.activeElement).toBe(code))
  fireEvent.change(code, { target: { value: '123456' } })
  fireEvent.click(screen.getByText('登录'))
  await waitFor(() => expect(document.activeElement?.id).toBe('main'))
})

function Page(): ReactElement {
  const api = useApi()
  return (
    <>
      <button type="button" onClick={() => void api.call('logOut').catch(() => undefined)}>
        问
      </button>
      <LogInAgain />
    </>
  )
}

test('when a log-in has ended, the password is typed at once: the name stands there and stays', async () => {
  showPage(<Page />, { answer: () => refused('login/required') })
  const key = screen.getByText('问')
  act(() => key.focus())
  fireEvent.click(key)
  const password = await screen.findByLabelText('密码')
  await waitFor(() => expect(document.activeElement).toBe(password))
})
