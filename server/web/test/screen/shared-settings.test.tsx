import { act, render } from '@testing-library/react'
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
  expect(sent.map(({ url, body }) => [url, body])).toEqual([['/api/devices/d1/settings', '{"volume":70}']])
  expect(held.unsent).toEqual({})
})

test('what was set on a lost link stands against what the server says, until it could be sent', async () => {
  const sent = start(['no answer', 'no answer', 'no answer', done])
  change({ notice: '现场' })
  await waits(1_000)
  says({ notice: '远程' })
  expect(held.settings.notice).toBe('现场')
  await waits(6_000)
  expect(sent.at(-1)?.body).toBe('{"notice":"现场"}')
  expect(held.unsent).toEqual({})
})

test('what a screen was set to before the server knew of settings is told to the server', async () => {
  keepSettings({ ...readSettings(), zone: ['c1'] })
  const sent = start([done])
  says({ volume: 50 })
  await waits(1_000)
  expect(sent.map(({ body }) => body)).toEqual(['{"zone":["c1"]}'])
  expect(held.settings).toMatchObject({ zone: ['c1'], volume: 50 })
})
