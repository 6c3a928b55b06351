import type { File } from '@paihao/shared/contract/file'
import { roomIdOf } from '../../src/venues/ids'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { openWechatHall, type WechatHall } from '../support/wechat-hall'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true, env: { PUBLIC_URL: 'https://paihao.example' } })
})
afterAll(() => app.close())

async function posterOf(path: string, username: string, headers = {}, at = app): Promise<File> {
  const answer = await at.ask('GET', `/api${path}`, { token: await at.logIn(username), headers })
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
    [`/bid-sessions/${venueId}/poster?of=room`, 'agent'],
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

it('the code of a room lists the sessions in it, and no others', async () => {
  const { venueId } = await openSession(app, { openingRoom: '第九开标室' })
  await openSession(app, { openingRoom: '第十开标室' })
  const room = roomIdOf('第九开标室')
  const { body } = await app.ask('GET', `/api/bid-sessions?room=${room}`)
  const { bidSessions } = body as { bidSessions: { venueId: string }[] }
  expect(bidSessions.map(one => one.venueId)).toEqual([venueId])
})

describe('with a mini-program', () => {
  let hall: WechatHall
  beforeAll(async () => {
    hall = await openWechatHall({
      kinds: { called: { templateId: 'call', fields: { thing1: '{message}' } } },
    })
  })
  afterAll(() => hall.close())

  const asked = () =>
    hall.fake.asked
      .filter(({ path }) => path.endsWith('getwxacodeunlimit'))
      .map(({ body }) => JSON.parse(body) as { scene: string; page: string; env_version: string })
  const hasPicture = ({ base64 }: File) =>
    Buffer.from(base64, 'base64').toString('latin1').includes('/Subtype /Image')

  it('a poster shows its own code, asked of WeChat once, and stays one page', async () => {
    const { venueId } = await openSession(hall.app, { projectName: '示例市'.repeat(40) })
    const room = roomIdOf('第四开标室')
    for (const [path, username, scene, page] of [
      [`/bid-sessions/${venueId}/poster`, 'agent', `v=${venueId}`, 'pages/take/index'],
      [`/bid-sessions/${venueId}/poster?of=room`, 'agent', `r=${room}`, 'pages/room/index'],
      ['/halls/hjiangmen/poster', 'clerk', 'h=hjiangmen', 'pages/take/index'],
      ['/halls/hjiangmen/poster?prefix=A', 'clerk', 'h=hjiangmen&m=A', 'pages/take/index'],
    ] as const) {
      const before = asked().length
      for (const language of ['zh-CN', 'pt']) {
        const file = await posterOf(path, username, { 'Accept-Language': language }, hall.app)
        expect([hasPicture(file), pagesOf(file)]).toEqual([true, 1])
      }
      expect(asked().slice(before)).toMatchObject([{ scene, page, env_version: 'release' }])
      expect(scene.length).toBeLessThanOrEqual(32)
    }
  })

  it.each([{ errcode: 45009 }, { errcode: 41030 }, { status: 502 }, 'drop' as const])(
    'a poster has the plain code alone when WeChat answers %j, and its own the next time',
    async fault => {
      const { venueId } = await openSession(hall.app)
      const path = `/bid-sessions/${venueId}/poster`
      hall.fake.fault('getwxacodeunlimit', fault)
      const file = await posterOf(path, 'agent', {}, hall.app)
      expect([hasPicture(file), pagesOf(file)]).toEqual([false, 1])
      expect(hasPicture(await posterOf(path, 'agent', {}, hall.app))).toBe(true)
    },
  )
})
