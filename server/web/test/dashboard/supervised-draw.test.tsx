import type { Role } from '@paihao/shared/contract/roles'
import type { SupervisedRoom, Supervision } from '@paihao/shared/contract/supervision'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useKeptFocus } from '../../src/dashboard/keep-focus'
import { SupervisionPage } from '../../src/dashboard/supervision/supervision-page'
import { showPage } from '../support/dashboard'

const CLOSED = '2026-11-23T09:30:00+08:00'
const room = (draw: SupervisedRoom['draw']): Supervision => ({
  rooms: [
    {
      ...{ venueId: 'b1', kind: 'bidSession', name: '示例桥梁工程监理', state: 'closed', sealed: true },
      ...{ waiting: null, served: null, lastCallAt: null, calling: [], alarms: [], concerns: [] },
      ...(draw === undefined ? {} : { draw }),
    },
  ],
  server: { now: CLOSED, clockOffset: 0, stoppedLogs: 0 },
})

function Page(): ReactElement {
  useKeptFocus()
  return <SupervisionPage />
}

/** The page as somebody in this role sees it; the draw, when it is sent, answers with `status`. */
function open(role: Role, draw: SupervisedRoom['draw'], status = 200) {
  const error = { code: 'draw/already_drawn', message: '已按另一个数字抽签', id: 'e1' }
  let known = draw
  return showPage(<Page />, {
    staff: { roles: [role], agencyId: null },
    answer({ method }) {
      if (method === 'GET') return { body: room(known) }
      if (status !== 200) return { status, body: { error } }
      known = { closesAt: CLOSED, drawnAt: '2026-11-23T09:31:00+08:00', number: '4711' }
      return { body: { draw: { number: '4711' } } }
    },
  })
}
const field = () => screen.findByLabelText('现场抽出的数字')

test('a supervisor types the number drawn in the room once the list is closed', async () => {
  const { asked } = open('supervisor', { closesAt: CLOSED })
  fireEvent.change(await field(), { target: { value: ' 4711 ' } })
  fireEvent.click(screen.getByText('抽签'))
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/bid-sessions/b1/draw',
      body: { number: '4711' },
    }),
  )
})

test('that it is drawn is said, and the keyboard goes on at what was drawn: the form for it has gone', async () => {
  open('supervisor', { closesAt: CLOSED })
  const typed = await field()
  act(() => typed.focus())
  fireEvent.change(typed, { target: { value: '4711' } })
  fireEvent.click(screen.getByText('抽签'))
  await screen.findByText('已抽签，次序已定')
  const drawn = await screen.findByText(/现场数字 4711/)
  await waitFor(() => expect(document.activeElement).toBe(drawn))
})

test('that the lots were drawn with another number is said in the server’s words', async () => {
  open('supervisor', { closesAt: CLOSED }, 409)
  fireEvent.change(await field(), { target: { value: '4712' } })
  fireEvent.click(screen.getByText('抽签'))
  await screen.findByText('已按另一个数字抽签')
})

test.each<Role>(['auditor', 'admin'])('who only watches is told that the list is closed: %s', async role => {
  open(role, { closesAt: CLOSED })
  await screen.findByText(/名单已封存/)
  expect(screen.queryByLabelText('现场抽出的数字')).toBeNull()
})

test('before the list closes nothing is typed', async () => {
  open('supervisor', { closesAt: '2126-11-23T09:30:00+08:00' })
  await screen.findByText(/名单 2126-11-23 09:30 封存/)
  expect(screen.queryByLabelText('现场抽出的数字')).toBeNull()
})

test('what was drawn is told, with its number or the reason for none, and is not drawn again', async () => {
  open('supervisor', { closesAt: CLOSED, drawnAt: '2026-11-23T09:31:00+08:00', number: '4711' })
  await screen.findByText(/现场数字 4711/)
  expect(screen.queryByLabelText('现场抽出的数字')).toBeNull()
})
