import type { Timeline, TimelineEntry } from '@paihao/shared/contract/timeline'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { TimelinePage } from '../../src/dashboard/timeline/timeline-page'
import { showPage } from '../support/dashboard'
import { at } from '../support/tickets'

const entry = (index: number, label: string): TimelineEntry => ({
  ...{ index, entryId: `1-${index}`, hash: 'abcdef0123456789', at: at(index), kind: 'called' },
  ...{
    actor: { kind: 'clock', id: null, name: null },
    ticketId: `v1.${label}`,
    label,
    counterName: '1 号窗口',
  },
})
const all = [entry(2, 'A002'), entry(1, 'A001')]

beforeAll(() => {
  // jsdom scrolls nothing into sight.
  globalThis.IntersectionObserver = class {
    observe = (): void => undefined
    disconnect = (): void => undefined
  } as unknown as typeof IntersectionObserver // what the list uses of it
})

test('what a filter leaves is said, and the keyboard goes on in it; without filters, where they are typed', async () => {
  showPage(<TimelinePage />, {
    path: '/venues/:venueId/timeline',
    address: '/venues/v1/timeline',
    answer({ path }) {
      const ticketId = new URLSearchParams(path.split('?')[1]).get('ticketId')
      const entries = all.filter(one => ticketId === null || one.ticketId === ticketId)
      const body: Timeline = { kind: 'hall', name: '示例大厅', size: 2, entries, next: null }
      return { body }
    },
  })
  const only = await screen.findByText('A001')
  const [said] = screen.getAllByRole('status')
  expect(said?.textContent).toBe('')
  act(() => only.focus())
  fireEvent.click(only)
  await waitFor(() => expect(said?.textContent).toBe('已显示 1 条'))
  expect(said?.isConnected).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('region', { name: '时间线' }))
  const clear = screen.getByText('清除条件').closest('button')
  act(() => clear?.focus())
  fireEvent.click(clear ?? document.body)
  await waitFor(() => expect(said?.textContent).toBe(''))
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
})
