import type { Account } from '@paihao/shared/contract/account'
import { isFound, placesOf } from '../../src/dashboard/admin/account-filter'

const account: Account = {
  staffId: 's1',
  username: 'zhang.san',
  name: '张三',
  roles: ['agent'],
  agencyId: 'a1',
  hallIds: [],
  mustChangePassword: false,
  disabled: false,
  createdAt: '2026-11-23T09:00:00+08:00',
}
const all = { search: '', role: null, state: null }
const places = placesOf(account, [{ agencyId: 'a1', name: '示例招标代理' }], [])

test('an account is found by name, user name and agency, each word of them', () => {
  expect(places).toEqual(['示例招标代理'])
  for (const search of ['张', 'ZHANG', '代理 张三', ''])
    expect(isFound(account, places, { ...all, search })).toBe(true)
  expect(isFound(account, places, { ...all, search: '李' })).toBe(false)
})

test('role and state narrow the list', () => {
  expect(isFound(account, places, { ...all, role: 'agent' })).toBe(true)
  expect(isFound(account, places, { ...all, role: 'clerk' })).toBe(false)
  expect(isFound(account, places, { ...all, state: 'disabled' })).toBe(false)
  expect(isFound({ ...account, disabled: true }, places, { ...all, state: 'disabled' })).toBe(true)
})
