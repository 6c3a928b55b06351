import type { Account } from '@paihao/shared/contract/account'
import type { BidSession } from '@paihao/shared/contract/bid-session'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { AccountForm } from '../../src/dashboard/admin/account-form'
import { DeviceNameForm } from '../../src/dashboard/admin/device-name-form'
import { FirstPassword } from '../../src/dashboard/admin/first-password'
import { NewRollButton } from '../../src/dashboard/admin/new-roll-button'
import { ScreenSettingsForm } from '../../src/dashboard/admin/screen-settings-form'
import { useAccountActs } from '../../src/dashboard/admin/use-account-acts'
import { AbsenceForm } from '../../src/dashboard/opening/absence-form'
import { RecordForm } from '../../src/dashboard/opening/record-form'
import { RoomForm } from '../../src/dashboard/opening/room-form'
import { WithdrawForm } from '../../src/dashboard/opening/withdraw-form'
import { WordsForm } from '../../src/dashboard/opening/words-form'
import { TemplateButton } from '../../src/dashboard/sessions/template-button'
import { showPage } from '../support/dashboard'
import { at, ticket } from '../support/tickets'

const device = {
  ...{ deviceId: 'd1', name: '东侧大屏', venueId: null, hallId: 'h1', revoked: false },
  pairedAt: '2026-11-28T09:00:00+08:00',
}
const session: BidSession = {
  ...{ venueId: 'b1', state: 'open', projectCode: 'JMZB-2026-0001', projectName: '示例道路改造工程施工' },
  ...{ tenderer: '示例建设管理中心', openingRoom: '第一开标室', queues: [], counters: [], draw: null },
  agency: { agencyId: 'a1', name: '示例招标代理有限公司' },
  ...{ takingOpensAt: at(0), takingClosesAt: at(60), deadline: at(60), createdAt: at(0) },
  policy: bidSessionPolicy,
}
const nothing = () => undefined
const yes = () => Promise.resolve(true)
const whose = { label: '投标人', options: [{ value: 't1', label: 'A001' }] }
const served = ticket({ label: 'A4711', state: 'serving', deliveredAt: at(1), deadline: at(60) })

const account: Account = {
  ...{ staffId: 's2', username: 'b', name: '人员乙', roles: ['clerk'], hallIds: [], disabled: false },
  ...{ agencyId: null, mustChangePassword: false, createdAt: '2026-11-28T09:00:00+08:00' },
}

const forms: [name: string, form: ReactElement, field: string, opener?: string][] = [
  ['a new account', <AccountForm key="" account={null} onMade={nothing} onClose={nothing} />, '账号'],
  ['an account', <AccountForm key="" account={account} onMade={nothing} onClose={nothing} />, '姓名'],
  [
    'another name for a device',
    <DeviceNameForm key="" device={{ ...device, kind: 'screen' }} onSave={yes} onClose={nothing} />,
    '名称',
  ],
  [
    'a record that was wrong',
    <RecordForm key="" kind="correct" ticket={served} onDone={nothing} onClose={nothing} />,
    '份数',
  ],
  ['another room', <RoomForm key="" session={session} onDone={nothing} onClose={nothing} />, '新的开标室'],
  [
    'a screen’s settings',
    <ScreenSettingsForm key="" device={{ ...device, kind: 'screen' }} onSave={yes} onClose={nothing} />,
    '屏下一行通知',
  ],
  [
    'words of the one who asked',
    <WordsForm key="" heading="" label="答复" busy={false} onSubmit={nothing} onClose={nothing} />,
    '答复',
  ],
  [
    'words of somebody',
    <WordsForm
      key=""
      heading=""
      label="答复"
      whose={whose}
      busy={false}
      onSubmit={nothing}
      onClose={nothing}
    />,
    '投标人',
  ],
  [
    'a withdrawal',
    <WithdrawForm key="" ticket={served} onDone={nothing} onClose={nothing} />,
    '说明（如撤回函、取回人）',
  ],
  ['an absence', <AbsenceForm key="" ticket={served} onDone={nothing} onClose={nothing} />, '其他'],
  ['a template', <TemplateButton key="" isComplete={yes} onSave={yes} />, '模板名称', '存为模板'],
  ['a new roll', <NewRollButton key="" {...device} kind="kiosk" />, '一卷可打多少张', '已换纸卷'],
]

test.each(forms)('%s: the dialog opens in its first field', async (...given) => {
  const [, form, field, opener] = given
  showPage(form, {
    answer: () => ({ body: { hall: { counters: [] }, halls: [], agencies: [], next: null } }),
  })
  if (opener !== undefined) fireEvent.click(screen.getByText(opener))
  const first = await screen.findByLabelText(field)
  await waitFor(() => expect(document.activeElement).toBe(first))
})

test('a password that is shown once is where the focus is, and no key that closes it', async () => {
  showPage(<FirstPassword account={account} password="Kp7-x2M" onClose={nothing} />, {
    answer: () => ({ body: {} }),
  })
  const password = await screen.findByText('Kp7-x2M')
  await waitFor(() => expect(document.activeElement).toBe(password))
})

function Disabling(): ReactElement {
  const acts = useAccountActs(nothing)
  return (
    <button type="button" onClick={() => acts.disable(account)}>
      停用人员乙
    </button>
  )
}

test('a question before something is taken away begins at the key that leaves it', async () => {
  showPage(<Disabling />, { answer: () => ({ body: {} }) })
  fireEvent.click(screen.getByText('停用人员乙'))
  const leave = await screen.findByRole('button', { name: 'Cancel' })
  await waitFor(() => expect(document.activeElement).toBe(leave))
})

test('a form that lacks something is gone on with in the first field at fault', async () => {
  showPage(<AccountForm account={null} onMade={nothing} onClose={nothing} />, {
    answer: () => ({ body: { halls: [], agencies: [], next: null } }),
  })
  fireEvent.change(await screen.findByLabelText('账号'), { target: { value: 'zhang.san' } })
  const save = screen.getByText('保存').closest('button')
  act(() => save?.focus())
  fireEvent.click(save ?? document.body)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('姓名')))
})
