import { screen, waitFor } from '@testing-library/react'
import type { Role } from '@paihao/shared/rules/accounts'
import { HallsToday } from '../../src/dashboard/home/halls-today'
import { showPage } from '../support/dashboard'

const none = '您还没有可以叫号的大厅。管理员建立大厅或把大厅分配给您之后，会显示在这里。'
const show = (role: Role) =>
  showPage(<HallsToday />, { staff: { roles: [role] }, answer: () => ({ body: { halls: [], next: null } }) })

test('a clerk is told on the first page that there are no halls yet', async () => {
  show('clerk')
  expect(screen.queryByText(none)).toBeNull()
  expect(await screen.findByText(none)).toBeTruthy()
})

test('who supervises sees no part for halls where there are none', async () => {
  show('supervisor')
  await waitFor(() => expect(document.querySelector('.home-part')).toBeNull())
  expect(screen.queryByText(none)).toBeNull()
})
