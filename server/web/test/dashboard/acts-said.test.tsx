import type { Account } from '@paihao/shared/contract/account'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { DevicesPage } from '../../src/dashboard/admin/devices-page'
import { useAccountActs } from '../../src/dashboard/admin/use-account-acts'
import { useKeptFocus } from '../../src/dashboard/keep-focus'
import { showPage } from '../support/dashboard'

const account: Account = {
  ...{ staffId: 's2', username: 'b', name: '人员乙', roles: ['clerk'], hallIds: [], disabled: false },
  ...{ agencyId: null, mustChangePassword: false, createdAt: '2026-11-28T09:00:00+08:00' },
}
const device = {
  ...{ deviceId: 'd1', kind: 'kiosk', name: '一号自助机', venueId: null, hallId: 'h1', revoked: false },
  ...{ pairedAt: '2026-11-28T09:00:00+08:00', lastSeenAt: null },
}

function Accounts(): ReactElement {
  const acts = useAccountActs(() => undefined)
  return (
    <>
      <button type="button" onClick={() => acts.disable(account)}>
        停用人员乙
      </button>
      <button type="button" onClick={() => acts.enable(account)}>
        启用人员乙
      </button>
    </>
  )
}

function Devices(): ReactElement {
  useKeptFocus()
  return (
    <main tabIndex={-1}>
      <DevicesPage />
    </main>
  )
}

/** What was read out by itself. */
const said = (words: string): Promise<unknown> =>
  waitFor(() =>
    expect([...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)).toContain(
      words,
    ),
  )

test('that an account may log in no more, or again, is said', async () => {
  showPage(<Accounts />, { answer: () => ({ body: { account } }) })
  fireEvent.click(screen.getByText('启用人员乙'))
  await said('人员乙 · 在用')
  fireEvent.click(screen.getByText('停用人员乙'))
  fireEvent.click(await screen.findByRole('button', { name: /^停\s?用$/ }))
  await said('人员乙 · 已停用')
})

test('that a device has another name, and that it is one no more, is said; then the page is where one is', async () => {
  let devices = [device]
  showPage(<Devices />, {
    staff: { roles: ['clerk'], hallIds: ['h1'] },
    answer({ method, path }) {
      if (method === 'POST' && path.endsWith('/revoke')) devices = []
      return { body: { device, devices, halls: [], next: null } }
    },
  })
  fireEvent.click(await screen.findByText('改名'))
  fireEvent.click(await screen.findByText('保存'))
  await said('已保存')
  const unpair = screen.getByText('解除配对').closest('button')
  act(() => unpair?.focus())
  fireEvent.click(unpair ?? document.body)
  const dialog = await screen.findByText('解除后这台设备会立即停止显示。确定解除吗？')
  const sure = dialog.closest('[role=dialog]')?.querySelector<HTMLElement>('.ant-btn-dangerous')
  act(() => sure?.focus())
  fireEvent.click(sure ?? dialog)
  await said('已解除配对')
  await waitFor(() => expect(document.activeElement).toBe(document.querySelector('main')))
})
