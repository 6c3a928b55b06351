import { fireEvent, screen, waitFor } from '@testing-library/react'
import { PairingCard } from '../../src/dashboard/admin/pairing-card'
import { showPage } from '../support/dashboard'

const hall = { hallId: 'h1', parentId: null, name: '江门市政务服务大厅', queues: [], counters: [] }

test('the code for a new screen is read out, sign by sign, in a place that was there before it', async () => {
  showPage(<PairingCard />, {
    staff: { roles: ['admin'], agencyId: null },
    answer: ({ method }) =>
      method === 'POST'
        ? { status: 201, body: { pairingCode: 'K7MQ2X', expiresAt: '2026-11-28T10:10:00+08:00' } }
        : { body: { halls: [hall], next: null } },
  })
  const said = screen.getByRole('status')
  expect(said.textContent).toBe('')
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '东侧大屏' } })
  fireEvent.mouseDown(screen.getByLabelText('所属'))
  fireEvent.click(await screen.findByTitle('江门市政务服务大厅'))
  fireEvent.click(screen.getByText('生成配对码'))
  await waitFor(() => expect(said.textContent).toContain('K 7 M Q 2 X'))
  expect(screen.getByRole('status')).toBe(said)
})
