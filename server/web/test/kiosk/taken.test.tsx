import { act, fireEvent, render, screen } from '@testing-library/react'
import { Taken } from '../../src/kiosk/taken'
import type { Slip } from '../../src/kiosk/use-taking'
import { ticket } from '../support/tickets'

test('every copy that goes to the printer is counted, the second ones too', () => {
  jest.useFakeTimers()
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined)
  let slips = 0
  // Of what was taken the panel shows the ticket alone when there is no code to claim it with.
  const slip = { taken: { ticket: ticket({ label: 'A001' }) }, place: null } as unknown as Slip
  render(<Taken slip={slip} span={30_000} onPrint={() => slips++} onDone={() => undefined} />)
  act(() => jest.advanceTimersByTime(200))
  expect([print.mock.calls.length, slips]).toEqual([1, 1])
  fireEvent.click(screen.getByRole('button', { name: '再打一张' }))
  expect([print.mock.calls.length, slips]).toEqual([2, 2])
  jest.useRealTimers()
})

test('the number is read out, and the seconds until the next visitor are not', () => {
  jest.useFakeTimers()
  jest.spyOn(window, 'print').mockImplementation(() => undefined)
  const slip = { taken: { ticket: ticket({ label: 'A001' }) }, place: null } as unknown as Slip
  render(<Taken slip={slip} span={30_000} onPrint={() => undefined} onDone={() => undefined} />)
  const said = screen.getByRole('alert').textContent
  // In one piece: of several, a voice says the last first.
  expect(screen.getByRole('alert').childNodes).toHaveLength(1)
  expect(said).toContain('您的号码 A 0 0 1')
  act(() => jest.advanceTimersByTime(3_000))
  expect(screen.getByRole('alert').textContent).toBe(said)
  expect(screen.queryByRole('status')).toBeNull()
  jest.useRealTimers()
})
