import type { Calling } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { LiveContext } from '../../src/lib/use-live'
import { BoardOfVenue } from '../../src/screen/board-page'
import { createAnnouncer } from '../../src/screen/voice/announcer'
import { createFakeLive } from '../support/fake-live'

const COUNTERS = 12
const counters = Array.from({ length: COUNTERS }, (_, i) => ({
  counterId: `c${i + 1}`,
  name: `${i + 1} 号窗口`,
}))
const queues = [{ queueId: 'v1.A', prefix: 'A', name: '社会保险', state: 'open' as const, waiting: 3 }]

const fake = createFakeLive()
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
createRoot(root).render(
  <LiveContext.Provider value={fake.live}>
    <BoardOfVenue venueId="v1" api={null} />
  </LiveContext.Provider>,
)

let clock = Date.parse('2026-11-23T09:00:00+08:00')
let spoken = 0
const announcer = createAnnouncer({
  say: () => {
    spoken++
    return Promise.resolve()
  },
  now: () => clock,
})
let number = 0
let calling: Calling[] = []

/** So many calls, one every five seconds of the page's own clock: each is drawn, and announced by a voice that takes no time. */
async function callTimes(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    clock += 5_000
    const counter = counters[number % COUNTERS] ?? counters[0]
    const call: Calling = {
      label: `A${String((number++ % 9999) + 1).padStart(3, '0')}`,
      queueId: 'v1.A',
      counterId: counter?.counterId ?? '',
      counterName: counter?.name ?? '',
      calledAt: new Date(clock).toISOString(),
    }
    calling = [call, ...calling.filter(({ counterId }) => counterId !== call.counterId)]
    const board: Board = {
      venueId: 'v1',
      cursor: `1.${number}`,
      name: '江门市行政服务中心',
      state: 'open',
      signsIn: false,
      arrivalRequired: false,
      queues,
      counters,
      calling,
    }
    flushSync(() => fake.tell('board', 'v1', board))
    announcer.announce(call)
    // The voice comes to its end before the next call, as its five seconds let it.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    // Timers and effects get their turn, as between two calls of a real day.
    if (i % 50 === 0) await new Promise(resolve => setTimeout(resolve, 0))
  }
}

Object.assign(window, {
  callTimes,
  state: () => ({
    spoken,
    waiting: announcer.waiting,
    elements: document.querySelectorAll('*').length,
    top: document.querySelector('.screen-call .label')?.textContent,
  }),
})
