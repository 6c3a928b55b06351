import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Modal } from 'antd'
import { type ReactElement, useState } from 'react'
import { useKeptFocus } from '../../src/dashboard/keep-focus'

function Page(): ReactElement {
  const [rows, setRows] = useState([1, 2])
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  const [state, setState] = useState<'draft' | 'open'>('draft')
  const [isMenu, setMenu] = useState(false)
  useKeptFocus()
  return (
    <>
      <form>
        <div>
          {rows.map(row => (
            <div key={row}>
              <input aria-label={`row ${row}`} />
              <button type="button" onClick={() => setRows(rows.filter(one => one !== row))}>
                remove {row}
              </button>
            </div>
          ))}
          <button type="button" onClick={() => setRows([...rows, rows.length + 1])}>
            add
          </button>
        </div>
      </form>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <section>
        {isDone ? (
          <p tabIndex={-1}>done</p>
        ) : (
          <div>
            <button type="button" onClick={() => setDone(true)}>
              do
            </button>
          </div>
        )}
      </section>
      <div className="ant-dropdown" hidden={!isMenu}>
        <button type="button">choice</button>
      </div>
      <button type="button" onClick={() => setMenu(true)} onKeyDown={() => setMenu(false)}>
        menu
      </button>
      <main tabIndex={-1} aria-label="page">
        {state === 'draft' && (
          <p>
            <button type="button" onClick={() => setOpen(true)}>
              publish here
            </button>
          </p>
        )}
        {state === 'draft' ? (
          <button type="button" onClick={() => setOpen(true)}>
            publish
          </button>
        ) : (
          <a href="#live">watch</a>
        )}
      </main>
      {isOpen && <Modal open title="asks" onOk={() => setState('open')} onCancel={() => setOpen(false)} />}
    </>
  )
}

/** Presses a key as somebody does who has the focus on it. */
function press(name: string): void {
  const key = screen.getByText(name)
  key.focus()
  fireEvent.click(key)
}
const isAt = (label: string): Promise<void> =>
  waitFor(() =>
    expect(document.activeElement).toBe(screen.queryByLabelText(label) ?? screen.getByText(label)),
  )

test('when a row is removed by its own key, the next one is gone on in, and after the last the key that adds', async () => {
  render(<Page />)
  press('remove 1')
  await isAt('row 2')
  press('remove 2')
  await isAt('add')
})

test('a row that was added is where the typing goes on', async () => {
  render(<Page />)
  press('add')
  await isAt('row 3')
})

test('what comes into the place of a part that had the focus is gone on from', async () => {
  render(<Page />)
  press('do')
  await isAt('done')
})

test('what comes into the place of a part that did not have it takes it from nobody', async () => {
  render(<Page />)
  screen.getByLabelText('row 1').focus()
  fireEvent.click(screen.getByText('do'))
  await screen.findByText('done')
  await isAt('row 1')
})

test('a dialog that is gone leaves the focus on what opened it', async () => {
  render(<Page />)
  press('open')
  const dialog = await screen.findByRole('dialog')
  const key = within(dialog).getByText('OK')
  key.focus()
  fireEvent.keyDown(key, { key: 'Escape' })
  await isAt('open')
})

test('a dialog whose opener can be pressed no more leaves the focus on the page', async () => {
  render(<Page />)
  press('open')
  const dialog = await screen.findByRole('dialog')
  const opener = screen.getByText<HTMLButtonElement>('open')
  await waitFor(() => expect(document.activeElement).not.toBe(opener))
  opener.disabled = true
  fireEvent.keyDown(within(dialog).getByText('OK'), { key: 'Escape' })
  await isAt('page')
})

test.each([
  ['in its place', 'publish', 'watch'],
  ['on the page', 'publish here', 'page'],
])('a dialog whose opener has gone meanwhile leaves the focus %s', async (...given) => {
  const [, opener, place] = given
  render(<Page />)
  press(opener)
  const dialog = await screen.findByRole('dialog')
  const key = within(dialog).getByText('OK')
  key.focus()
  fireEvent.click(key)
  await waitFor(() => expect(screen.queryByText(opener)).toBeNull())
  fireEvent.keyDown(key, { key: 'Escape' })
  await isAt(place)
})

test('a menu that closes leaves the focus on what opened it; one that is left by a press beside it, does not', async () => {
  // jsdom lays out nothing: hidden is what says so.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null
  }
  render(<Page />)
  const choice = screen.getByText('choice')
  press('menu')
  choice.focus()
  choice.blur()
  await Promise.resolve()
  expect(document.activeElement).toBe(document.body)
  press('menu')
  choice.focus()
  fireEvent.keyDown(screen.getByText('menu'), { key: 'Escape' })
  choice.blur()
  await isAt('menu')
})

test('what has the focus behind an open dialog, on the way into it, is not where it was opened', async () => {
  render(<Page />)
  press('open')
  await screen.findByRole('dialog')
  const key = within(screen.getByRole('dialog')).getByRole('button', { name: 'OK' })
  screen.getByLabelText('row 1').focus()
  key.focus()
  fireEvent.keyDown(key, { key: 'Escape' })
  await isAt('open')
})

test('a dialog that no key of the page opened leaves it nowhere, where the letters of the page work', async () => {
  render(<Page />)
  screen.getByLabelText('row 1').focus()
  screen.getByLabelText('row 1').blur()
  await Promise.resolve()
  fireEvent.click(screen.getByText('open'))
  const dialog = await screen.findByRole('dialog')
  const key = within(dialog).getByText('OK')
  key.focus()
  fireEvent.keyDown(key, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(document.body)
})
