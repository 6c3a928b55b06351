import type { SupervisedRoom } from '@paihao/shared/contract/supervision'
import { render, screen } from '@testing-library/react'
import { RoomCard } from '../../src/dashboard/supervision/room-card'

const NOW = Date.parse('2026-11-23T09:30:00+08:00')
const deadline = '2026-11-23T10:30:00+08:00'

function show(alarm: Pick<SupervisedRoom['alarms'][number], 'kind' | 'by'>): void {
  const room: SupervisedRoom = {
    ...{ venueId: 'b1', kind: 'bidSession', name: '示例桥梁工程监理', state: 'closed', sealed: false },
    ...{ deadline, waiting: 0, served: 0, lastCallAt: null, calling: [], concerns: [] },
    alarms: [{ ...alarm, at: '2026-11-23T09:00:00+08:00' }],
  }
  render(<RoomCard room={room} now={NOW} />)
}

test('what nobody did was done by the clock, in the reader’s language', () => {
  show({ kind: 'fewBids', by: 'clock' })
  expect(screen.getByText('系统定时，09:00:00')).toBeTruthy()
  expect(screen.getByText('还有 1:00:00')).toBeTruthy()
})

test('a session that was withdrawn says so, and counts down to nothing', () => {
  show({ kind: 'calledOff', by: '代理人员甲' })
  expect(screen.getByText('已撤销')).toBeTruthy()
  expect(screen.queryByRole('timer')).toBeNull()
})
