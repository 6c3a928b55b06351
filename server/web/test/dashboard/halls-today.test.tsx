import { screen, waitFor } from '@testing-library/react'
import type { Role } from '@paihao/shared/rules/accounts'
import { HallsToday } from '../../src/dashboard/home/halls-today'
import { showPage } from '../support/dashboard'

const show = (role: Role) =>
  showPage(<HallsToday />, { staff: { roles: [role] }, answer: () => ({ body: { halls: [], next: null } }) })

test('a clerk is told on the first page that there are no halls yet', async () => {
  show('clerk')
  expect(screen.queryByText('还没有大厅。')).toBeNull()
  expect(await screen.findByText('还没有大厅。')).toBeTruthy()
})

test('who supervises sees no part for halls where there are none', async () => {
  show('supervisor')
  await waitFor(() => expect(document.querySelector('.home-part')).toBeNull())
  expect(screen.queryByText('还没有大厅。')).toBeNull()
})
