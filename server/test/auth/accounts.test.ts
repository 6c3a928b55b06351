import { PASSWORD, startApp, type TestApp } from '../support/app'

let app: TestApp
let admin: string
beforeAll(async () => {
  app = await startApp({ seed: true })
  admin = await app.logIn('admin')
})
afterAll(() => app.close())

const post = (path: string, token: string, body: object = {}, headers: Record<string, string> = {}) =>
  app.ask('POST', path, { token, body, headers })
const logIn = async (username: string, password: string) =>
  await app.ask('POST', '/api/login/staff', { body: { username, password } })

/** A new clerk; gives the account's id, its first password and a token. */
async function newClerk(username: string) {
  const made = await post('/api/accounts', admin, { username, name: '新人', roles: ['clerk'] })
  expect(made.status).toBe(201)
  const password = String(made.at('password'))
  const token = String((await logIn(username, password)).at('token'))
  return { staffId: String(made.at('account.staffId')), password, token }
}

it('a first password opens nothing but its own change', async () => {
  const { token, password } = await newClerk('clerk.new')
  const refused = await app.ask('GET', '/api/devices', { token })
  expect([refused.status, refused.at('error.code')]).toEqual([403, 'login/password_change_required'])
  expect((await app.ask('GET', '/api/me', { token })).at('me.staff.mustChangePassword')).toBe(true)
  const changed = await post('/api/me/password', token, { password, newPassword: 'Quite-another-1' })
  expect(changed.status).toBe(200)
  expect((await app.ask('GET', '/api/devices', { token })).status).toBe(200)
  expect((await logIn('clerk.new', password)).status).toBe(401)
  expect((await logIn('clerk.new', 'Quite-another-1')).status).toBe(200)
})

it('a password that is weak, or one of the last five, is refused', async () => {
  const { token, password } = await newClerk('clerk.weak')
  const change = async (from: string, to: string) =>
    (await post('/api/me/password', token, { password: from, newPassword: to })).at('error.code') ?? 'ok'
  expect(await change('not mine', 'Quite-another-1')).toBe('login/failed')
  for (const weak of ['aaaaaaaaaaaa', 'Password123!', 'clerk.weak-A1', 'abcdefghij1'])
    expect(await change(password, weak)).toBe('account/weak_password')
  const chosen = ['First-choice-1', 'Second-choice-2', 'Third-choice-3', 'Fourth-choice-4', 'Fifth-choice-5']
  let current = password
  for (const next of chosen) {
    expect(await change(current, next)).toBe('ok')
    current = next
  }
  expect(await change(current, current)).toBe('account/weak_password')
  expect(await change(current, 'First-choice-1')).toBe('account/weak_password')
  expect(await change(current, password)).toBe('ok')
})

it('a change of password ends the other log-ins, a reset ends all', async () => {
  const { staffId, token, password } = await newClerk('clerk.two')
  const other = String((await logIn('clerk.two', password)).at('token'))
  await post('/api/me/password', token, { password, newPassword: 'Quite-another-1' })
  const statusOf = async (one: string) => (await app.ask('GET', '/api/me', { token: one })).status
  expect([await statusOf(token), await statusOf(other)]).toEqual([200, 401])
  const reset = await post(`/api/accounts/${staffId}/reset`, admin)
  expect(reset.at('account.mustChangePassword')).toBe(true)
  expect(await statusOf(token)).toBe(401)
  expect((await logIn('clerk.two', String(reset.at('password')))).status).toBe(200)
})

it('a disabled account is out at once, and comes back when it is enabled', async () => {
  const { staffId, token, password } = await newClerk('clerk.off')
  expect((await post(`/api/accounts/${staffId}/disable`, admin)).at('account.disabled')).toBe(true)
  expect((await app.ask('GET', '/api/me', { token })).status).toBe(401)
  expect((await logIn('clerk.off', password)).status).toBe(401)
  await post(`/api/accounts/${staffId}/enable`, admin)
  expect((await logIn('clerk.off', password)).status).toBe(200)
})

it('nobody disables themselves; an unknown account is 404; a name is given once', async () => {
  const own = String((await app.ask('GET', '/api/me', { token: admin })).at('me.staff.staffId'))
  expect((await post(`/api/accounts/${own}/disable`, admin)).at('error.code')).toBe('account/self')
  expect((await post('/api/accounts/snobody/reset', admin)).status).toBe(404)
  const body = { username: 'AGENT', name: 'x', roles: ['clerk'] }
  expect((await post('/api/accounts', admin, body)).at('error.code')).toBe('account/exists')
  const agent = { username: 'agent9', name: 'x', roles: ['agent'] }
  expect((await post('/api/accounts', admin, agent)).at('error.code')).toBe('agency/unknown')
  expect((await post('/api/accounts', admin, { ...agent, agencyId: 'anone' })).at('error.code')).toBe(
    'agency/unknown',
  )
})

it('the same Idempotency-Key makes one account and says the same password', async () => {
  const key = { 'Idempotency-Key': 'once' }
  const body = { username: 'clerk.once', name: 'x', roles: ['clerk'] }
  const [one, two] = await Promise.all([
    post('/api/accounts', admin, body, key),
    post('/api/accounts', admin, body, key),
  ])
  expect([one.status, two.status]).toEqual([201, 201])
  expect(one.body).toEqual(two.body)
  expect((await logIn('clerk.once', String(one.at('password')))).status).toBe(200)
})

it('agencies are registered once by name, and lists are paged', async () => {
  const made = await post('/api/agencies', admin, { name: '第三代理公司' })
  expect(made.status).toBe(201)
  expect((await post('/api/agencies', admin, { name: '第三代理公司' })).at('error.code')).toBe(
    'agency/exists',
  )
  const first = await app.ask('GET', '/api/agencies?limit=2', { token: admin })
  const rest = await app.ask('GET', `/api/agencies?limit=2&after=${String(first.at('next'))}`, {
    token: admin,
  })
  expect(rest.at('agencies.0.name')).toBe('第三代理公司')
  expect(rest.at('next')).toBeNull()
})

it('no password and no hash of one stands in the log', () => {
  const journal = app.redisText()
  expect(journal).toContain('clerk.new')
  expect(journal).not.toContain('$argon2')
  expect(journal).not.toContain(PASSWORD)
})
