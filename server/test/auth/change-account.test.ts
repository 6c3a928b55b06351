import { PASSWORD, startApp, type TestApp } from '../support/app'
import { until } from '../support/until'

let app: TestApp
let admin: string
let adminId: string
beforeAll(async () => {
  app = await startApp({ seed: true })
  admin = await app.logIn('admin')
  adminId = String((await app.ask('GET', '/api/me', { token: admin })).at('me.staff.staffId'))
})
afterAll(() => app.close())

const post = (path: string, body: object = {}, token = admin) => app.ask('POST', path, { token, body })

/** A clerk who has logged in. */
async function newClerk(username: string) {
  const account = { username, name: '新人', roles: ['clerk'] as const, mustChange: false }
  const { staffId } = await app.services.accounts.create(account, PASSWORD, 'test')
  return { staffId, token: await app.logIn(username) }
}
const isLoggedIn = async (token: string) => (await app.ask('GET', '/api/me', { token })).status === 200

it('a new name leaves the log-ins alone', async () => {
  const { staffId, token } = await newClerk('clerk.name')
  const answer = await post(`/api/accounts/${staffId}`, { name: '新名', roles: ['clerk'] })
  expect([answer.status, answer.at('account.name')]).toEqual([200, '新名'])
  expect(await isLoggedIn(token)).toBe(true)
})

it('other rights end the log-ins, so that they count at once', async () => {
  const { staffId, token } = await newClerk('clerk.rights')
  const change = { name: '新人', roles: ['clerk', 'supervisor'], hallIds: ['hjiangmen'] }
  const answer = await post(`/api/accounts/${staffId}`, change)
  expect(answer.at('account')).toMatchObject(change)
  expect(await isLoggedIn(token)).toBe(false)
  const again = await app.ask('GET', '/api/me', { token: await app.logIn('clerk.rights') })
  expect(again.at('me.staff.roles')).toEqual(change.roles)
})

it.each([
  [{ name: 'x', roles: ['agent'] }, 400, 'agency/unknown'],
  [{ name: 'x', roles: ['agent'], agencyId: 'anone' }, 400, 'agency/unknown'],
  [{ name: 'x', roles: ['clerk'], hallIds: ['hnone'] }, 400, 'hall/unknown'],
  [{ name: 'x', roles: [] }, 400, 'body/invalid'],
  [{ name: '', roles: ['clerk'] }, 400, 'body/invalid'],
])('refuses %j', async (change, status, code) => {
  const { staffId } = (await app.services.accounts.all()).at(-1) ?? { staffId: '' }
  const answer = await post(`/api/accounts/${staffId}`, change)
  expect([answer.status, answer.at('error.code')]).toEqual([status, code])
})

it('an administrator stays one by their own hand', async () => {
  const answer = await post(`/api/accounts/${adminId}`, { name: '管理员', roles: ['clerk'] })
  expect([answer.status, answer.at('error.code')]).toEqual([409, 'account/self'])
})

it('log-ins that an administrator ends are over at once, but for the own one', async () => {
  const { staffId, token } = await newClerk('clerk.end')
  expect((await post(`/api/accounts/${staffId}/end-log-ins`)).status).toBe(200)
  expect(await isLoggedIn(token)).toBe(false)
  expect((await post(`/api/accounts/${adminId}/end-log-ins`)).status).toBe(200)
  expect(await isLoggedIn(admin)).toBe(true)
})

it('the list says when somebody was last there', async () => {
  const { staffId, token } = await newClerk('clerk.seen')
  const unseen = { username: 'clerk.unseen', name: '未见', roles: ['clerk'] as const, mustChange: false }
  const never = await app.services.accounts.create(unseen, PASSWORD, 'test')
  await app.ask('GET', '/api/me', { token })
  const seenAt = async (id: string) => {
    const { body } = await app.ask('GET', '/api/accounts?limit=200', { token: admin })
    const { accounts } = body as { accounts: { staffId: string; lastSeenAt: string | null }[] }
    return accounts.find(one => one.staffId === id)?.lastSeenAt
  }
  await until(async () => (await seenAt(staffId)) !== null, { what: 'the clerk seen' })
  expect(Math.abs(Date.parse((await seenAt(staffId)) ?? '') - Date.now())).toBeLessThan(60_000)
  expect(await seenAt(never.staffId)).toBeNull()
})
