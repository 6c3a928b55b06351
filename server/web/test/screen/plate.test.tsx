import { act, cleanup, render, screen } from '@testing-library/react'
import type { ScreenSettings } from '@paihao/shared/rules/screen-settings'
import type { Board } from '@paihao/shared/contract/venue'
import { LiveContext } from '../../src/lib/use-live'
import { BoardOfVenue } from '../../src/screen/board-page'
import { keepSettings, readSettings } from '../../src/screen/settings/screen-settings'
import { SettingsProvider } from '../../src/screen/settings/use-settings'
import type { Sound } from '../../src/screen/voice/sound-context'
import { SoundContext } from '../../src/screen/voice/sound-context'
import { createFakeLive } from '../support/fake-live'
import { call } from '../support/tickets'

const board: Board = {
  ...{ venueId: 'v1', cursor: '1', name: '江门市行政服务中心', state: 'open' },
  ...{ signsIn: false, arrivalRequired: false, queues: [], calling: [] },
  counters: [{ counterId: 'c1', name: '1 号窗口' }],
}

/** Shows a plate in this state of its room, and gives what stands there while nobody is called. */
function silent(more: Partial<Board>): string | null | undefined {
  const fake = createFakeLive()
  keepSettings({ ...readSettings(), plate: 'c1' })
  render(
    <SettingsProvider>
      <LiveContext.Provider value={fake.live}>
        <BoardOfVenue venueId="v1" api={null} />
      </LiveContext.Provider>
    </SettingsProvider>,
  )
  const queue = { queueId: 'v1.A', prefix: 'A', name: '第一标段', state: 'open', waiting: 0 } as const
  act(() => fake.tell('board', 'v1', { ...board, queues: [queue], ...more }))
  const said = document.querySelector('.plate-free')?.textContent
  cleanup()
  return said
}

/** Shows a screen set like this, calls a number, and gives how often it spoke. */
async function spoken(settings: Partial<ScreenSettings>, isMuted = false): Promise<number> {
  let played = 0
  const sound: Sound = {
    store: {
      clip: () => Promise.resolve(new Float32Array(1)),
      chime: () => Promise.resolve(new Float32Array(1)),
      isRecorded: () => true,
      load: () => Promise.resolve(),
    },
    out: {
      ...{
        rate: 1,
        isMuted: () => isMuted,
        onChange: () => () => undefined,
        unmute: () => Promise.resolve(),
      },
      decode: () => Promise.reject(new Error('nothing is decoded here')),
      play() {
        played++
        return Promise.resolve()
      },
    },
  }
  const fake = createFakeLive()
  keepSettings({ ...readSettings(), ...settings })
  render(
    <SettingsProvider>
      <SoundContext.Provider value={sound}>
        <LiveContext.Provider value={fake.live}>
          <BoardOfVenue venueId="v1" api={null} />
        </LiveContext.Provider>
      </SoundContext.Provider>
    </SettingsProvider>,
  )
  act(() => fake.tell('board', 'v1', board))
  const calling = [{ ...call('A001', 0), calledAt: new Date().toISOString() }]
  await act(async () => {
    fake.tell('board', 'v1', { ...board, cursor: '2', calling })
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
  })
  return played
}

beforeEach(() => localStorage.clear())

test('a plate leaves the speaking to the board beside it', async () => {
  expect(await spoken({})).toBe(1)
  cleanup()
  expect(await spoken({ plate: 'c1' })).toBe(0)
})

test('a plate speaks where it is told to', async () => {
  expect(await spoken({ plate: 'c1', plateSpeaks: true })).toBe(1)
})

test('a plate that is to speak and may not yet asks for the touch; a silent one asks for nothing', async () => {
  await spoken({ plate: 'c1', plateSpeaks: true }, true)
  expect(screen.getByRole('button', { name: '点击启用声音' })).toBeTruthy()
  cleanup()
  await spoken({ plate: 'c1', plateSpeaks: false }, true)
  expect(screen.queryByRole('button', { name: '点击启用声音' })).toBeNull()
})

test('a plate asks nobody to wait any more once nobody will be called', () => {
  const deadline = '2026-01-01T01:00:00Z'
  expect(silent({})).toBe('请等候叫号')
  expect(silent({ state: 'paused' })).toBe('暂停叫号')
  expect(silent({ state: 'archived' })).toBe('今天的叫号已结束')
  expect(silent({ deadline })).toBe('投标截止，现在开标')
  expect(silent({ deadline, calledOff: { at: deadline, reason: '改期' } })).toBe('本场次已撤销')
})
