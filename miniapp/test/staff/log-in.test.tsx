import type { Staff } from '@paihao/shared/contract/account'
import { act, fireEvent, screen } from '@testing-library/react'
import StaffStart from '../../src/staff/start/index'
import { staffServices } from '../../src/staff/lib/staff-services'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const staff: Staff = {
  staffId: 's1',
  username: 'agent',
  name: '代理人员甲',
  roles: ['agent'],
  agencyId: 'g1',
  hallIds: [],
  mustChangePassword: false,
}

const refusal = (code: string, status: number) => ({
  status,
  body: { error: { code, message: `msg ${code}`, id: 'e1' } },
})

function open(given: Partial<Staff> = {}) {
  const shown = showPage(StaffStart)
  act(() => staffServices.login.leave())
  let isEnded = false
  shown.api.answerWith(({ path, body, headers }) => {
    if (path === '/api/login/staff')
      return JSON.stringify(body).includes('right')
        ? { status: 200, body: { token: 'staff-1', staff: { ...staff, ...given } } }
        : refusal('login/failed', 401)
    if (path === '/api/me/password')
      return JSON.stringify(body).includes('old') ? { status: 200, body: {} } : refusal('login/failed', 401)
    if (isEnded && headers.authorization === 'Bearer staff-1') return refusal('login/required', 401)
    return undefined
  })
  shown.open()
  return { api: shown.api, end: () => (isEnded = true) }
}

const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function logIn(password = 'right-password'): Promise<void> {
  fill('账号', 'agent')
  fill('密码', password)
  await press('登录')
  await settle()
}

it('a wrong password is said, and nothing is kept', async () => {
  open()
  await logIn('wrong')
  expect(words()).toContain('msg login/failed')
  expect(phone.storage.has('paihao/staff-login')).toBe(false)
})

it('whoever has logged in sees their own sessions; the log-in is kept apart from the holder’s', async () => {
  const { api } = open()
  await logIn()
  expect(words()).toContain('本机构的开标场次')
  expect(words()).not.toContain('今天的大厅')
  const listed = api.requests.find(({ path }) => path.startsWith('/api/bid-sessions?'))
  expect([listed?.headers.authorization, listed?.path]).toEqual([
    'Bearer staff-1',
    expect.stringContaining('mine=true'),
  ])
  expect([phone.storage.has('paihao/staff-login'), phone.storage.has('paihao/token')]).toEqual([true, false])
})

it('a first password must be changed before anything else, and a wrong one ends no log-in', async () => {
  open({ mustChangePassword: true })
  await logIn()
  expect(words()).toContain('设置新密码')
  fill('当前密码', 'wrong')
  fill('新密码（至少 10 位）', 'a-new-password')
  fill('再输入一次新密码', 'another-password')
  await press('保存')
  expect(words()).toContain('两次输入的新密码不一致')
  fill('再输入一次新密码', 'a-new-password')
  await press('保存')
  expect(words()).toContain('msg login/failed')
  fill('当前密码', 'old')
  await press('保存')
  await settle()
  expect(words()).toContain('本机构的开标场次')
})

it('a log-in that the server has ended leads to the log-in, and from there back', async () => {
  const { end } = open()
  await logIn()
  end()
  await act(async () => {
    for (const show of phone.shows) show()
    await Promise.resolve()
  })
  await settle()
  expect(words()).toContain('登录已到期')
  expect(phone.storage.has('paihao/staff-login')).toBe(false)
})

it('who logs out leaves nothing on the phone', async () => {
  const { api } = open()
  await logIn()
  await press('退出登录')
  expect(phone.storage.has('paihao/staff-login')).toBe(false)
  expect(api.requests.some(({ path }) => path === '/api/logout')).toBe(true)
})

it('a clerk of certain halls is shown just those, however late they stand among all', async () => {
  const { api } = open({ roles: ['clerk'], hallIds: ['hcity'] })
  await logIn()
  expect(words()).toContain('江门市行政服务中心')
  expect(api.requests.map(({ path }) => path)).toContain('/api/halls/hcity')
  expect(screen.queryByLabelText('查找大厅')).toBeNull()
})

it('whoever works in all halls finds one by its name', async () => {
  const { api } = open({ roles: ['clerk'] })
  const [city] = api.halls
  if (city === undefined) throw new Error('the stub has a hall')
  api.halls.push({ ...city, hallId: 'htown', name: '示例镇服务中心' })
  await logIn()
  fill('查找大厅', '示例镇')
  await settle(500)
  expect(words()).toContain('示例镇服务中心')
  expect(words()).not.toContain('江门市行政服务中心')
  fill('查找大厅', '没有的')
  await settle(500)
  expect(words()).toContain('没有找到这样的大厅')
})
