import { render, screen } from '@testing-library/react'
import { SessionState } from '../../src/dashboard/sessions/session-state'

test('a session that was withdrawn is said to be so, not to be closed', () => {
  const calledOff = { at: '2026-03-01T02:00:00.000Z', reason: '重新组织' }
  const { container } = render(<SessionState state="closed" calledOff={calledOff} />)
  expect(container.textContent).toBe('已撤销')
})

test('one that gives out no more numbers is said to give out none', () => {
  render(<SessionState state="closed" />)
  expect(screen.getByText('已停止取号')).toBeTruthy()
})
