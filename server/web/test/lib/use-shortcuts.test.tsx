import { fireEvent, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../src/lib/use-shortcuts'

let pressed: number

function Page(): ReactElement {
  useShortcuts({ n: () => pressed++ })
  return <input aria-label="reason" />
}

beforeEach(() => {
  pressed = 0
})

test('a letter does its work, in either case', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'n' })
  fireEvent.keyDown(document.body, { key: 'N' })
  expect(pressed).toBe(2)
})

test('letters rest while somebody types', () => {
  const { getByLabelText } = render(<Page />)
  fireEvent.keyDown(getByLabelText('reason'), { key: 'n' })
  expect(pressed).toBe(0)
})

test('a key that is held down, or held with another, does nothing', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'n', repeat: true })
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
  expect(pressed).toBe(0)
})
