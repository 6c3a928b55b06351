import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PairingForm } from '../../src/parts/pairing-form'
import { createFakeApi, refusal } from '../support/fake-api'

const words = {
  ...{ pairing: '配对', pairingLead: '请输入配对码', pairingCode: '配对码', pair: '完成配对' },
  ...{ pairFailed: '配对码不适用', unreachable: '连接不上' },
}
const wrong = refusal(404, 'device/code_invalid', '配对码无效')

test('a wrong code is said each time anew, and typed again where it was typed', async () => {
  const { api } = createFakeApi([wrong, wrong])
  render(<PairingForm kind="kiosk" api={api} say={key => words[key]} onPaired={() => undefined} />)
  const said: (string | null)[] = []
  const alert = screen.getByRole('alert')
  new MutationObserver(() => said.push(alert.textContent)).observe(alert, {
    ...{ childList: true, characterData: true, subtree: true },
  })
  const field = screen.getByLabelText<HTMLInputElement>('配对码')
  const pair = screen.getByRole('button')
  fireEvent.change(field, { target: { value: 'k7mq2x' } })
  for (const time of [1, 2]) {
    pair.focus()
    fireEvent.click(pair)
    await waitFor(() => expect(said.filter(words => words === '配对码无效')).toHaveLength(time))
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6])
  }
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toBe(alert)
})
