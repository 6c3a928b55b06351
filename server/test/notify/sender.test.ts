import fc from 'fast-check'
import type { Notice } from '@paihao/shared/rules/notices'
import { outboxRulebook, wayNames } from '@paihao/shared/rules/outbox'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { emptyVenue } from '@paihao/shared/rules/empty-venue'
import { createSender } from '../../src/notify/sender'
import type { SendOutcome, Way } from '../../src/notify/way'

const notice: Notice = { id: 't1/called/1', ticketId: 't1', kind: 'called', since: 0 }
const venue = emptyVenue()
venue.tickets.set('t1', { ticketId: 't1' } as Ticket) // the ways of this test ask nothing more of it

type Step = SendOutcome['outcome'] | 'shut' | 'misfit'

interface Play {
  ready?: () => boolean
  /** Of the first way. */
  resting?: () => boolean
  isTrue?: () => boolean
  mustWait?: () => boolean
  /** When the notice came to be true; the clock begins at 1. */
  since?: number
}

/** A sender with ways that answer as written down, then refuse; and an outbox in memory. */
function stage(scripts: readonly (readonly Step[])[], play: Play = {}) {
  const { ready = () => true, resting = () => false, isTrue = () => true, since = 0 } = play
  const { mustWait = () => false } = play
  const state = outboxRulebook.empty()
  const sends: { way: string; outcome: Step }[] = []
  let now = 1
  const ways = scripts.map((script, i): Way => {
    const left = [...script]
    const name = wayNames[i] ?? 'webhook'
    return {
      ...{ name, sends: () => true, knowsRepeats: i === scripts.length - 1 },
      get resting() {
        return i === 0 && resting()
      },
      prepare() {
        if (left[0] === 'shut' || left[0] === 'misfit')
          return Promise.resolve(left.shift() === 'shut' ? 'not open' : 'does not fit')
        return Promise.resolve({
          address: 'somebody',
          check: () => Promise.resolve(null),
          ready: () => Promise.resolve(ready()),
          send() {
            const outcome = left.shift() ?? 'refused'
            sends.push({ way: name, outcome })
            if (outcome === 'sent' || outcome === 'shut' || outcome === 'misfit')
              return Promise.resolve({ outcome: 'sent' as const })
            return Promise.resolve(
              outcome === 'unknown' || outcome === 'again'
                ? { outcome, why: 'lost' }
                : { outcome, code: 'no' },
            )
          },
        })
      },
    }
  })
  const outboxes = {
    open: () => Promise.resolve({ state }),
    submit(_: string, command: Parameters<typeof outboxRulebook.decide>[1]) {
      const decided = outboxRulebook.decide(state, command, now++)
      if ('event' in decided) outboxRulebook.evolve(state, decided.event)
      return Promise.resolve(decided)
    },
    close: () => Promise.resolve(),
  }
  const sender = createSender({
    ...{ venues: { now: () => now }, outboxes, ways, me: 'me', logger: { warn: () => undefined } },
    deliveries: { took: () => Promise.resolve(), settled: () => Promise.resolve() },
  })
  const sending = { venueId: 'v', venue, notice: { ...notice, since }, wishes: undefined, isTrue, mustWait }
  const statusNow = () => state.notices.get(notice.id)?.status
  return {
    sends,
    refusals: () => state.notices.get(notice.id)?.refusals,
    /** As the servers do: as long as it is not settled. */
    async run(times = 40) {
      for (let i = 0; i < times; i++) {
        await sender.send(sending)
        if (statusNow() !== 'later') break
      }
      return statusNow()
    },
  }
}

/** A notice that has been due for so long that other ways are tried as well. */
const LONG_AGO = -60_000

const steps = (...given: Step[]) =>
  fc.array(fc.constantFrom<Step>('sent', 'later', 'refused', 'unknown', 'shut', ...given), { maxLength: 16 })
const scripts = fc
  .tuple(fc.array(steps(), { maxLength: 3 }), steps('again', 'again'))
  .map(([before, last]) => [...before, last])

it('whatever the ways answer, nothing is sent after what was or may have been sent, but a repeat its receiver knows', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async given => {
      const { sends, run } = stage(given)
      const status = await run()
      expect(['sent', 'refused', 'unknown', 'waits']).toContain(status)
      const settled = sends.findIndex(({ outcome }) => outcome === 'sent' || outcome === 'unknown')
      if (settled !== -1) expect(sends.slice(settled + 1)).toEqual([])
      const doubtful = sends.findIndex(({ outcome }) => outcome === 'again')
      if (doubtful !== -1) expect(new Set(sends.slice(doubtful).map(({ way }) => way)).size).toBe(1)
      expect(status === 'sent').toBe(sends.at(-1)?.outcome === 'sent')
    }),
    { numRuns: 400 },
  )
})

it('a way that is tried again and again in doubt ends unknown, and not refused', async () => {
  const { sends, run } = stage([['refused'], Array.from({ length: 30 }, () => 'again' as const)])
  expect(await run()).toBe('unknown')
  expect(sends.filter(({ way }) => way === 'push')).toHaveLength(11)
})

it('the ways are tried in their order, each after the one before has refused', async () => {
  const { sends, run } = stage([
    ['refused'],
    ['shut', 'shut', 'shut'],
    ['later', 'refused'],
    ['later', 'sent'],
  ])
  expect(await run()).toBe('sent')
  expect(sends.map(({ way, outcome }) => `${way} ${outcome}`)).toEqual([
    'wechat refused',
    'sms later',
    'sms refused',
    'webhook later',
    'webhook sent',
  ])
})

it('that a message does not fit its fields is noted, whichever other way brings it', async () => {
  const passed = [{ way: 'wechat', code: 'does not fit' }]
  const { run, refusals } = stage([['misfit'], ['sent']])
  expect(await run()).toBe('sent')
  expect(refusals()).toEqual(passed)
  const other = stage([['misfit'], ['shut']])
  expect(await other.run()).toBe('waits')
  expect(other.refusals()).toEqual(passed)
})

it('nothing is noted as being sent before what it needs is there: a server that dies meanwhile leaves nothing in doubt', async () => {
  let isReady = false
  const { sends, run } = stage([['sent']], { ready: () => isReady })
  expect(await run()).toBeUndefined()
  expect(sends).toEqual([])
  isReady = true
  expect(await run()).toBe('sent')
  expect(sends).toHaveLength(1)
})

it('what was put off after a newer notice had got in line is still told before it', async () => {
  let isOlderLeft = true
  const { sends, run } = stage([['sent'], ['sent']], { mustWait: () => isOlderLeft, since: LONG_AGO })
  expect(await run(2)).toBeUndefined()
  expect(sends).toEqual([])
  isOlderLeft = false
  expect(await run()).toBe('sent')
})

it('a way that is left alone for a moment is come back to, when no other is open to the holder', async () => {
  let isResting = true
  const { sends, run } = stage([['sent'], ['shut', 'shut']], { resting: () => isResting, since: LONG_AGO })
  expect(await run(2)).toBeUndefined()
  isResting = false
  expect(await run()).toBe('sent')
  expect(sends).toEqual([{ way: 'wechat', outcome: 'sent' }])
})

it('neither is a way given up that has no token now', async () => {
  let isReady = false
  const { sends, run } = stage([['sent'], ['shut']], { ready: () => isReady, since: LONG_AGO })
  expect(await run(1)).toBeUndefined()
  isReady = true
  expect(await run()).toBe('sent')
  expect(sends).toEqual([{ way: 'wechat', outcome: 'sent' }])
})

it('when the others have refused, the way that was left alone is tried again', async () => {
  let isResting = true
  const { sends, run } = stage([['sent'], ['refused'], []], { resting: () => isResting, since: LONG_AGO })
  expect(await run(1)).toBe('later')
  isResting = false
  expect(await run()).toBe('sent')
  expect(sends.map(({ way }) => way)).toEqual(['push', 'sms', 'wechat'])
})

it('what is certainly not sent is tried as long as it is true, however often', async () => {
  const busy = Array.from({ length: 30 }, () => 'later' as const)
  expect(await stage([[...busy, 'sent']]).run()).toBe('sent')
  let isTrue = true
  const { sends, run } = stage([busy], { isTrue: () => isTrue })
  expect(await run(20)).toBe('later')
  isTrue = false
  expect(await run(20)).toBe('later')
  expect(sends).toHaveLength(20)
})

it('a way that says "later" for long leaves the notice to the next one, and is come back to when that is not open', async () => {
  const { sends, run } = stage(
    [
      ['later', 'later', 'sent'],
      ['shut', 'shut'],
    ],
    { since: LONG_AGO },
  )
  expect(await run()).toBe('sent')
  expect(sends.map(({ way }) => way)).toEqual(['wechat', 'wechat', 'wechat'])
  const other = stage([['later', 'later'], ['sent']], { since: LONG_AGO })
  expect(await other.run()).toBe('sent')
  expect(other.sends.map(({ way }) => way)).toEqual(['wechat', 'push'])
})
