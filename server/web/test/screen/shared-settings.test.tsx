import { act, cleanup, render } from '@testing-library/react'
import type { TransportRequest } from '@paihao/shared/contract/client'
import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { LiveContext } from '../../src/lib/use-live'
import { keepSettings, readSettings } from '../../src/screen/settings/screen-settings'
import { SharedSettings } from '../../src/screen/settings/shared-settings'
import { SettingsProvider, useSettings } from '../../src/screen/settings/use-settings'
import { createFakeApi } from '../support/fake-api'
import type { Answer } from '../support/fake-api'
import { createFakeLive } from '../support/fake-live'

let held: ReturnType<typeof useSettings>
function Panel(): null {
  held = useSettings()
  return null
}

const done: Answer = {
  status: 200,
  body: { device: {} },
}
const fake = createFakeLive()
const says = (settings: Partial<ScreenSettings>): void => act(() => fake.set({ deviceId: 'd1', settings }))
const change = (part: Partial<ScreenSettings>): void => act(() => held.change(part))
const waits = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms))

function start(answers: Answer[]): TransportRequest[] {
  const { api, sent } = createFakeApi(answers)
  render(
    <SettingsProvider>
      <LiveContext.Provider value={fake.live}>
        <SharedSettings api={api} deviceId="d1" />
        <Panel />
      </LiveContext.Provider>
    </SettingsProvider>,
  )
  return sent
}

beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test('what staff set from afar holds on the screen at once, and after it was switched off', () => {
  start([])
  says({ notice: '三号窗口今日停办', theme: 'night' })
  expect(held.settings).toMatchObject({ notice: '三号窗口今日停办', theme: 'night', volume: 100 })
  expect(readSettings().notice).toBe('三号窗口今日停办')
})

test('a slider is sent once it rests, with nothing but what was changed', async () => {
  const sent = start([done])
  for (const volume of [90, 80, 70]) change({ volume })
  await waits(1_000)
  expect(sent.map(({ url, body }) => [url, body])).toEqual([
    ['/api/devices/d1/settings', '{"volume":70,"ago":{"volume":800}}'],
  ])
  expect(held.unsent).toEqual({})
})

test('what was set on a lost link stands against what the server says, until it could be sent', async () => {
  const sent = start(['no answer', 'no answer', 'no answer', done])
  change({ notice: '现场' })
  await waits(1_000)
  says({ notice: '远程' })
  expect(held.settings.notice).toBe('现场')
  await waits(6_000)
  expect(JSON.parse(sent.at(-1)?.body ?? '')).toMatchObject({ notice: '现场' })
  expect(held.unsent).toEqual({})
})

test('what a screen was set to before the server knew of settings is told to the server', async () => {
  keepSettings({ ...readSettings(), zone: ['c1'] })
  const sent = start([done])
  says({ volume: 50 })
  await waits(1_000)
  expect(sent.map(({ body }) => body)).toEqual(['{"zone":["c1"],"ago":{}}'])
  expect(held.settings).toMatchObject({ zone: ['c1'], volume: 50 })
})

/** The page loads anew: nothing but what the browser keeps is left. */
function loadsAnew(answers: Answer[]): TransportRequest[] {
  cleanup()
  return start(answers)
}
const setTo = (settings: Partial<ScreenSettings>): Answer => ({ status: 200, body: { device: { settings } } })

test('what was set on a lost link is sent after a reload too, with how long ago it was set, and then forgotten', async () => {
  start(['no answer'])
  change({ notice: '现场' })
  await waits(1_000)
  const sent = loadsAnew([setTo({ notice: '现场' })])
  says({ notice: '早先' })
  expect(held.settings.notice).toBe('现场')
  await waits(3_000)
  expect(sent.map(({ body }) => body)).toEqual(['{"notice":"现场","ago":{"notice":1800}}'])
  expect(loadsAnew([])).toEqual([])
  await waits(10_000)
  expect(held.unsent).toEqual({})
})

test('what staff set from afar since then holds as soon as the server has said so', async () => {
  start(['no answer'])
  change({ notice: '现场', volume: 40 })
  await waits(1_000)
  loadsAnew([setTo({ notice: '后来', volume: 40 })])
  says({ notice: '后来' })
  await waits(1_000)
  expect(held.settings).toMatchObject({ notice: '后来', volume: 40 })
  expect(readSettings().notice).toBe('后来')
})

test('what is kept and no longer understood is left alone', () => {
  for (const kept of ['{', '{"unsent":{"volume":900},"changedAt":{}}', 'null']) {
    localStorage.setItem('paihao.screen.unsent', kept)
    loadsAnew([])
    expect(held.unsent).toEqual({})
  }
})
