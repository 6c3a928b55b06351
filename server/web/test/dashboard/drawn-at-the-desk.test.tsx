import type { BidSession } from '@paihao/shared/contract/bid-session'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useKeptFocus } from '../../src/dashboard/keep-focus'
import { SessionLivePage } from '../../src/dashboard/live/session-live-page'
import { showPage } from '../support/dashboard'
import { ticket } from '../support/tickets'

const draw = { commitment: 'c0', listHash: 'f0', seed: null }
const session: BidSession = {
  ...{ venueId: 'v1', state: 'open', projectCode: 'JMZB-2026-0001', projectName: '示例道路改造工程施工' },
  ...{ tenderer: '示例建设管理中心', openingRoom: '第一开标室' },
  agency: { agencyId: 'a1', name: '示例招标代理有限公司' },
  takingOpensAt: '2026-11-23T08:30:00+08:00',
  takingClosesAt: '2026-11-23T09:30:00+08:00',
  deadline: '2126-11-23T10:00:00+08:00',
  queues: [{ queueId: 'v1.A', lotCode: '1', name: '主路', prefix: 'A', state: 'open' }],
  counters: [{ counterId: 'c1', name: '甲窗口' }],
  policy: { ...bidSessionPolicy, order: 'draw' },
  draw,
  createdAt: '2026-11-01T10:00:00+08:00',
}

function Page(): ReactElement {
  useKeptFocus()
  return <SessionLivePage />
}

test('when the number is typed at the desk, that it is drawn is said, and the keyboard goes on at who is called next', async () => {
  let isDrawn = false
  showPage(<Page />, {
    path: '/bid-sessions/:venueId',
    address: '/bid-sessions/v1',
    answer({ method, path }) {
      if (method === 'POST') {
        isDrawn = true
        return { body: { draw } }
      }
      const state = isDrawn ? 'waiting' : 'registered'
      const one = { ...ticket({ label: 'A001', state }), ...(isDrawn ? {} : { label: null }) }
      if (path.includes('/tickets')) {
        const isAsked = !path.includes('state=') || path.includes(`state=${state}`)
        return { body: { tickets: isAsked ? [one] : [], next: null } }
      }
      const drawn = { ...draw, drawnAt: '2026-11-23T09:31:00+08:00', number: '4711' }
      const bidSession = { ...session, draw: isDrawn ? drawn : draw }
      return { body: { bidSession, queue: session.queues[0], objections: [], checkpoint: null } }
    },
  })
  const typed = await screen.findByLabelText('现场抽出的数字')
  act(() => typed.focus())
  fireEvent.change(typed, { target: { value: '4711' } })
  fireEvent.click(screen.getByText('抽签'))
  await screen.findByText('已抽签，次序已定')
  await waitFor(() => expect(screen.queryByLabelText('现场抽出的数字')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^本窗口没有正在办理的号/))
})
