import { fireEvent, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../src/lib/use-shortcuts'

const isDisplayed = (element: Element | null): boolean =>
  element === null || (getComputedStyle(element).display !== 'none' && isDisplayed(element.parentElement))

// jsdom lays nothing out; the page needs to know only what is displayed at all.
Element.prototype.checkVisibility = function (this: Element) {
  return isDisplayed(this)
}

let pressed: number

function Page(): ReactElement {
  useShortcuts({ n: () => pressed++, arrowdown: () => pressed++ })
  return (
    <>
      <input aria-label="reason" />
      <ul role="menu">
        <li role="menuitem" aria-label="pause" tabIndex={-1} />
      </ul>
      <div role="dialog" aria-label="help" style={{ display: 'none' }}>
        <button type="button" aria-label="close" />
      </div>
    </>
  )
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

test('a letter is not lost to a dialog that has just closed and still holds the focus', () => {
  const { getByLabelText } = render(<Page />)
  fireEvent.keyDown(getByLabelText('close'), { key: 'n' })
  expect(pressed).toBe(1)
})

test('letters rest in a dialog that is open', () => {
  const { getByLabelText } = render(<Page />)
  getByLabelText('help').style.display = 'block'
  fireEvent.keyDown(getByLabelText('close'), { key: 'n' })
  expect(pressed).toBe(0)
})

test('a key that is held down, or held with another, does nothing', () => {
  render(<Page />)
  fireEvent.keyDown(document.body, { key: 'n', repeat: true })
  fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
  expect(pressed).toBe(0)
})

test('the keys of an open menu are its own', () => {
  const { getByLabelText } = render(<Page />)
  fireEvent.keyDown(getByLabelText('pause'), { key: 'ArrowDown' })
  expect(pressed).toBe(0)
})
