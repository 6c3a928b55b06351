import type { SupervisedRoom } from '@paihao/shared/contract/supervision'
import { startApp, type TestApp } from '../support/app'
import { openSession, pairScreen } from '../support/bid-session'
import { until } from '../support/until'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

async function roomOf(venueId: string): Promise<SupervisedRoom | undefined> {
  const answer = await app.ask('GET', '/api/supervision', { token: await app.logIn('supervisor') })
  expect(answer.status).toBe(200)
  const rooms = answer.at('rooms') as SupervisedRoom[] // as the contract's tests have checked
  return rooms.find(room => room.venueId === venueId)
}

describe('who supervises', () => {
  it('sees what may be disputed, newest first: who did it, to which number, and why', async () => {
    const session = await openSession(app)
    await session.take(1)
    const second = await session.take(2)
    const third = await session.take(3)
    await session.call({ ticketId: second.ticketId, reason: '行动不便' })
    await session.move(third.ticketId, 'void', { reason: '重复取号' })
    expect(await roomOf(session.venueId)).toMatchObject({
      name: '示例桥梁工程监理',
      openingRoom: '第四开标室',
      agencyName: '示例招标代理有限公司',
      state: 'open',
      waiting: 1,
      calling: [{ label: 'A002' }],
      concerns: [],
      alarms: [
        { kind: 'voided', by: '代理人员甲', label: 'A003', reason: '重复取号' },
        { kind: 'outOfOrder', by: '代理人员甲', label: 'A002', reason: '行动不便' },
      ],
    })
  })

  it('sees no count of a sealed session before its deadline', async () => {
    const session = await openSession(app, { policy: { visibility: 'sealed' } })
    await session.take(1)
    await session.take(2)
    await session.call()
    expect(await roomOf(session.venueId)).toMatchObject({
      sealed: true,
      waiting: null,
      served: null,
      calling: [{ counterName: '1 号受理台' }],
    })
  })

  it('sees halls and the server’s own health too, but no draft', async () => {
    const answer = await app.ask('GET', '/api/supervision', { token: await app.logIn('admin') })
    const rooms = answer.at('rooms') as SupervisedRoom[]
    expect(rooms.filter(({ kind }) => kind === 'hall')).toHaveLength(1)
    expect(rooms.map(({ state }) => state)).not.toContain('draft')
    expect(answer.at('server.stoppedLogs')).toBe(0)
  })

  it('sees that the room’s screen has not been heard of for three minutes, until it is heard of again', async () => {
    const session = await openSession(app)
    const concerns = async () => (await roomOf(session.venueId))?.concerns
    const look = (token: string) => app.ask('GET', `/api/venues/${session.venueId}/board`, { token })
    expect(await concerns()).toEqual([])
    // The screen was there four minutes ago.
    app.shiftClock(-240_000)
    const screen = await pairScreen(app, session)
    expect((await look(screen)).status).toBe(200)
    await until(async () => (await devicesSeen(session.agent, session.venueId)) === 1, {
      what: 'that the screen was there to be noted',
    })
    app.shiftClock(0)
    expect(await concerns()).toEqual(['screenSilent'])
    await look(screen)
    await until(async () => (await concerns())?.length === 0, { what: 'the screen to be heard of' })
  })
})

async function devicesSeen(token: string, venueId: string): Promise<number> {
  const answer = await app.ask('GET', `/api/devices?venueId=${venueId}`, { token })
  const devices = answer.at('devices') as { lastSeenAt: string | null }[]
  return devices.filter(({ lastSeenAt }) => lastSeenAt !== null).length
}
