import { startApp, type TestApp } from '../support/app'
import { connectLive } from '../support/live'
import { until } from '../support/until'

let a: TestApp
let b: TestApp
let clerk: string
beforeAll(async () => {
  a = await startApp({ seed: true })
  b = await startApp({ redis: a.redis })
  clerk = await a.logIn('clerk')
})
afterAll(async () => {
  await b.close()
  await a.close()
})

const post = (path: string, token: string, body: object = {}) => a.ask('POST', path, { token, body })

async function pairScreen(name: string, kind: 'screen' | 'kiosk' = 'screen') {
  const code = await post('/api/devices/pairing-codes', clerk, { kind, name, hallId: 'hjiangmen' })
  const paired = await a.ask('POST', '/api/login/device', { body: { pairingCode: code.at('pairingCode') } })
  return { deviceId: String(paired.at('device.deviceId')), token: String(paired.at('token')) }
}

it('a device gets another name', async () => {
  const { deviceId } = await pairScreen('大屏')
  const answer = await post(`/api/devices/${deviceId}`, clerk, { name: '一楼大屏' })
  expect([answer.status, answer.at('device.name')]).toEqual([200, '一楼大屏'])
})

it('a screen is told to reload, whichever server it hangs on, and no other one is', async () => {
  const [one, other] = [await pairScreen('甲'), await pairScreen('乙')]
  const screen = await connectLive(b.url, one.token)
  const untouched = await connectLive(b.url, other.token)
  expect((await post(`/api/devices/${one.deviceId}/reload`, clerk)).status).toBe(200)
  await screen.hear('device:reload', ({ deviceId }) => deviceId === one.deviceId)
  await post(`/api/devices/${other.deviceId}/reload`, clerk)
  await untouched.hear('device:reload')
  expect(screen.of('device:reload')).toHaveLength(1)
  expect(untouched.of('device:reload')).toHaveLength(1)
  screen.close()
  untouched.close()
})

it('a revoked device is neither renamed nor reloaded', async () => {
  const { deviceId } = await pairScreen('旧')
  await post(`/api/devices/${deviceId}/revoke`, clerk)
  expect((await post(`/api/devices/${deviceId}`, clerk, { name: 'x' })).status).toBe(404)
  expect((await post(`/api/devices/${deviceId}/reload`, clerk)).status).toBe(404)
})

it('an agent changes nothing of a device in a hall', async () => {
  const { deviceId } = await pairScreen('厅')
  const agent = await a.logIn('agent')
  expect((await post(`/api/devices/${deviceId}`, agent, { name: 'x' })).status).toBe(404)
  expect((await post(`/api/devices/${deviceId}/reload`, agent)).status).toBe(404)
})

it('the list says when a device was last there', async () => {
  const { deviceId, token } = await pairScreen('在线')
  await a.ask('GET', '/api/me', { token })
  await until(
    async () => {
      const { body } = await a.ask('GET', '/api/devices?limit=200', { token: clerk })
      const { devices } = body as { devices: { deviceId: string; lastSeenAt: string | null }[] }
      const seen = devices.find(device => device.deviceId === deviceId)?.lastSeenAt ?? null
      return seen !== null && Math.abs(Date.parse(seen) - Date.now()) < 60_000
    },
    { what: 'the screen seen' },
  )
})

describe('how a screen is set', () => {
  const setting = (deviceId: string, token: string, body: object) =>
    post(`/api/devices/${deviceId}/settings`, token, body)

  it('staff set it from afar: the screen is told at once, whichever server it hangs on', async () => {
    const { deviceId, token } = await pairScreen('公告屏')
    const screen = await connectLive(b.url, token)
    const answer = await setting(deviceId, clerk, { notice: '三号窗口今日停办' })
    expect([answer.status, answer.at('device.settings')]).toEqual([200, { notice: '三号窗口今日停办' }])
    await screen.hear('device:settings', ({ settings }) => settings.notice === '三号窗口今日停办')
    screen.close()
  })

  it('of each setting the last one counts, be it made by staff or at the screen, and a screen that connects is told all', async () => {
    const { deviceId, token } = await pairScreen('两处设置')
    await setting(deviceId, clerk, { notice: '甲', volume: 40 })
    await setting(deviceId, token, { volume: 70, plate: null })
    const screen = await connectLive(a.url, token)
    const { settings } = await screen.hear('device:settings')
    expect(settings).toEqual({ notice: '甲', volume: 70, plate: null })
    screen.close()
  })

  it('what a screen could not tell for want of a link gives way to what staff have set since', async () => {
    const { deviceId, token } = await pairScreen('断网屏')
    await setting(deviceId, clerk, { notice: '远程' })
    const body = { notice: '现场', volume: 30, ago: { notice: 600_000, volume: 600_000 } }
    const answer = await setting(deviceId, token, body)
    expect(answer.at('device.settings')).toEqual({ notice: '远程', volume: 30 })
    expect(answer.at('device.setAt')).toBeUndefined()
    expect((await setting(deviceId, token, { volume: 30, ago: { nothing: 1 } })).status).toBe(400)
  })

  it('a screen sets only itself, and an agent none in the hall', async () => {
    const [one, other] = [await pairScreen('一'), await pairScreen('二')]
    expect((await setting(other.deviceId, one.token, { volume: 1 })).status).toBe(404)
    expect((await setting(other.deviceId, await a.logIn('agent'), { volume: 1 })).status).toBe(404)
  })

  it('what no screen understands is refused', async () => {
    const { deviceId } = await pairScreen('严')
    expect((await setting(deviceId, clerk, { theme: 'dusk' })).status).toBe(400)
    expect((await setting(deviceId, clerk, { volume: 101 })).status).toBe(400)
  })
})

describe('the paper of a kiosk', () => {
  async function paperOf(deviceId: string): Promise<unknown> {
    const { body } = await b.ask('GET', '/api/devices?limit=200', { token: clerk })
    const { devices } = body as { devices: { deviceId: string; paper?: unknown }[] }
    return devices.find(device => device.deviceId === deviceId)?.paper
  }

  it('is counted down by every slip, and from the beginning when a new roll was put in', async () => {
    const { deviceId, token } = await pairScreen('自助机', 'kiosk')
    expect(await paperOf(deviceId)).toEqual({ holds: 500, left: 500 })
    for (let slip = 0; slip < 3; slip++) await post(`/api/devices/${deviceId}/slips`, token)
    expect(await paperOf(deviceId)).toEqual({ holds: 500, left: 497 })
    const changed = await post(`/api/devices/${deviceId}/roll`, clerk, { holds: 200 })
    expect([changed.status, changed.at('device.paper')]).toEqual([200, { holds: 200, left: 200 }])
    await post(`/api/devices/${deviceId}/slips`, token)
    await post(`/api/devices/${deviceId}/roll`, clerk)
    expect(await paperOf(deviceId)).toEqual({ holds: 200, left: 200 })
  })

  it('is noted by the kiosk itself alone; a screen has none', async () => {
    const [one, other] = [await pairScreen('甲机', 'kiosk'), await pairScreen('乙机', 'kiosk')]
    expect((await post(`/api/devices/${other.deviceId}/slips`, one.token)).status).toBe(404)
    const screen = await pairScreen('无纸')
    expect((await post(`/api/devices/${screen.deviceId}/roll`, clerk)).status).toBe(404)
    expect(await paperOf(screen.deviceId)).toBeUndefined()
  })
})
