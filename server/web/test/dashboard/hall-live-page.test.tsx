import { act, render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { HallLivePage } from '../../src/dashboard/live/hall-live-page'
import { LiveContext } from '../../src/lib/use-live'
import { createFakeLive } from '../support/fake-live'

test('a hall that is not there, or not for this account, is said so', () => {
  const fake = createFakeLive()
  render(
    <LiveContext.Provider value={fake.live}>
      <MemoryRouter initialEntries={['/halls/h9']}>
        <Routes>
          <Route path="/halls/:hallId" element={<HallLivePage />} />
        </Routes>
      </MemoryRouter>
    </LiveContext.Provider>,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  act(() => fake.refuse('hall', 'h9', 'not_found', '没有找到'))
  expect(screen.getByRole('alert').textContent).toBe('没有找到')
})
