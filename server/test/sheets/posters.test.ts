import type { File } from '@paihao/shared/contract/file'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true, env: { PUBLIC_URL: 'https://paihao.example' } })
})
afterAll(() => app.close())

async function posterOf(path: string, username: string, headers = {}): Promise<File> {
  const answer = await app.ask('GET', `/api${path}`, { token: await app.logIn(username), headers })
  expect(answer.status).toBe(200)
  return answer.at('file') as File // as the contract's tests have checked
}
const pagesOf = ({ base64 }: File) =>
  Buffer.from(base64, 'base64')
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length

it('is one page of A4 upright for a session, a hall, or one of its matters', async () => {
  const { venueId } = await openSession(app)
  for (const [path, username] of [
    [`/bid-sessions/${venueId}/poster`, 'agent'],
    ['/halls/hjiangmen/poster', 'clerk'],
    ['/halls/hjiangmen/poster?prefix=A', 'supervisor'],
  ] as const) {
    const file = await posterOf(path, username)
    expect(file.mediaType).toBe('application/pdf')
    expect(pagesOf(file)).toBe(1)
    expect(Buffer.from(file.base64, 'base64').toString('latin1')).toMatch(
      /\/MediaBox \[0 0 595\.28 841\.89\]/,
    )
  }
})

it('fits its page in every language, with the longest names', async () => {
  const { venueId } = await openSession(app, {
    projectName: '示例市'.repeat(40),
    lots: Array.from({ length: 12 }, (_, i) => ({ code: `L${i}`, name: '示例标段'.repeat(5) })),
  })
  for (const language of ['zh-CN', 'zh-HK', 'en', 'pt'])
    expect(
      pagesOf(await posterOf(`/bid-sessions/${venueId}/poster`, 'agent', { 'Accept-Language': language })),
    ).toBe(1)
})

it('does not exist for a matter that the hall has not', async () => {
  const token = await app.logIn('clerk')
  const answer = await app.ask('GET', '/api/halls/hjiangmen/poster?prefix=Z', { token })
  expect(answer.status).toBe(404)
})
