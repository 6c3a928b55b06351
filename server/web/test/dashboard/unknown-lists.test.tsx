import { screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { AccountsPage } from '../../src/dashboard/admin/accounts-page'
import { DevicesPage } from '../../src/dashboard/admin/devices-page'
import { HallSetupPage } from '../../src/dashboard/halls/hall-setup-page'
import { LivePage } from '../../src/dashboard/live/live-page'
import { SessionsPage } from '../../src/dashboard/sessions/sessions-page'
import { showPage } from '../support/dashboard'
import { placeOfSession } from '@paihao/shared/desk/place'
import { otherPolicy } from '../support/other-policy'

const staff = { roles: ['admin'] as const, agencyId: null }
const lists: [string, ReactElement, string][] = [
  ['sessions', <SessionsPage key="s" />, '还没有开标场次。代理机构新建的场次会显示在这里。'],
  ['accounts', <AccountsPage key="a" />, '没有符合条件的账号。'],
  ['devices', <DevicesPage key="d" />, '还没有配对的设备。配对之后，这里显示它们的位置和是否在线。'],
]
const refused = { status: 500, body: { error: { code: 'internal', message: '服务器出了点问题', id: 'x' } } }

test.each(lists)(
  'of %s it is said that there are none only once that is known',
  async (_name, page, none) => {
    const { asked } = showPage(page, { staff: { ...staff, roles: [...staff.roles] }, answer: () => refused })
    expect(document.querySelector('.ant-skeleton')).not.toBeNull()
    expect(screen.queryByText(none)).toBeNull()
    await screen.findAllByRole('alert')
    await waitFor(() => expect(document.querySelector('.ant-skeleton')).toBeNull())
    expect(asked.length).toBeGreaterThan(0)
    expect(screen.queryByText(none)).toBeNull()
    expect(document.querySelector('.ant-table')).toBeNull()
  },
)

test('a desk says that nobody waits only once that is known', async () => {
  const place = placeOfSession({
    ...{ venueId: 'b1', state: 'open', projectCode: 'P', projectName: '工程', tenderer: 'T' },
    ...{ openingRoom: '第一开标室', agency: { agencyId: 'a1', name: 'A' } },
    takingOpensAt: '2026-11-16T08:30:00+08:00',
    takingClosesAt: '2026-11-16T09:40:00+08:00',
    deadline: '2096-11-16T10:00:00+08:00',
    queues: [{ queueId: 'b1.A', lotCode: 'I', name: '主路', prefix: 'A', state: 'open' }],
    counters: [{ counterId: 'c1', name: '甲窗口' }],
    ...{ policy: otherPolicy, draw: null, createdAt: '2026-11-01T10:00:00+08:00' },
  })
  const none = { status: 200, body: { tickets: [], next: null } }
  const { asked } = showPage(<LivePage place={place} menu={null} above={null} />, {
    answer: ({ path }) => (path.includes('checkpoint') ? refused : none),
  })
  const columns = document.querySelector<HTMLElement>('.live-columns')
  expect(columns?.hidden).toBe(true)
  expect(document.querySelector('.desk-counts')).toBeNull()
  expect(document.querySelector('.ant-skeleton')).not.toBeNull()
  await waitFor(() => expect(columns?.hidden).toBe(false))
  expect(document.querySelector('.ant-skeleton')).toBeNull()
  expect(asked.length).toBeGreaterThan(0)
  expect(screen.getByText(/^有人取号后即可叫号/)).toBeTruthy()
})

test('a hall that is being read is not called a new one', () => {
  showPage(<HallSetupPage />, {
    ...{ path: '/halls/:hallId/set-up', address: '/halls/h1/set-up' },
    ...{ staff: { roles: ['admin'] }, answer: () => refused },
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('大厅设置')
})

test('a hall that there is not is said to be missing, not set up', async () => {
  showPage(<HallSetupPage />, {
    ...{ path: '/halls/:hallId/set-up', address: '/halls/h1/set-up' },
    ...{ staff: { roles: ['admin'] }, answer: () => ({ body: { halls: [], next: null } }) },
  })
  expect(await screen.findByText('没有这一页')).toBeTruthy()
  expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
})
