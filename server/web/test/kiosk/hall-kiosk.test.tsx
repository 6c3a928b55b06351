import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { HallKiosk } from '../../src/kiosk/hall-kiosk'
import { LanguageProvider } from '../../src/lib/language'
import { LiveContext } from '../../src/lib/use-live'
import { createFakeApi } from '../support/fake-api'
import { createFakeLive } from '../support/fake-live'
import type { FakeLive } from '../support/fake-live'
import { openHall } from '../support/hall'

let fake: FakeLive

beforeEach(() => {
  jest.useFakeTimers()
  fake = createFakeLive()
})
afterEach(() => {
  jest.useRealTimers()
  history.replaceState(null, '', '/')
})

function start(): void {
  render(
    <LanguageProvider remembers={false}>
      <LiveContext.Provider value={fake.live}>
        <HallKiosk hallId="h1" deviceId="d1" api={createFakeApi([]).api} onLoginLost={() => undefined} />
      </LiveContext.Provider>
    </LanguageProvider>,
  )
}
const opens = (): void => act(() => fake.tell('hall', 'h1', openHall))
const nobodyTouches = (seconds: number): void => act(() => jest.advanceTimersByTime(seconds * 1000))
const touch = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }))

test('a kiosk that starts says that it connects, and speaks of the network only once the link is lost', () => {
  fake.link('connecting')
  start()
  expect(screen.getByRole('status').textContent).toBe('正在连接，请稍候')
  act(() => fake.link('lost'))
  expect(screen.getByRole('status').textContent).toMatch(/网络/)
})

test('a search that was left open is asked about, and closed with the rest for the next visitor', () => {
  start()
  opens()
  touch('查找事项')
  nobodyTouches(25)
  expect(screen.getByRole('alert').textContent).toMatch(/还在/)
  nobodyTouches(6)
  expect(screen.getByRole('button', { name: '查找事项' })).toBeTruthy()
})

test('a kiosk goes back to the language of its link', () => {
  history.replaceState(null, '', '/kiosk?lang=pt')
  start()
  opens()
  touch('English')
  expect(document.documentElement.lang).toBe('en')
  nobodyTouches(31)
  expect(document.documentElement.lang).toBe('pt')
})

test('how long one may still take is seen to run, and read out once', () => {
  start()
  opens()
  touch('查找事项')
  nobodyTouches(25)
  const said = screen.getByRole('alert').textContent
  const seen = () => document.querySelector('.kiosk-still [aria-hidden]')?.textContent
  const before = seen()
  nobodyTouches(2)
  expect(seen()).not.toBe(before)
  expect(screen.getByRole('alert').textContent).toBe(said)
})

test('who takes by the keyboard is led to what comes of it', async () => {
  jest.useRealTimers()
  start()
  opens()
  const matter = screen.getByRole('button', { name: /社会保险/ })
  act(() => matter.focus())
  fireEvent.click(matter)
  await waitFor(() => expect(matter.isConnected).toBe(false))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})
