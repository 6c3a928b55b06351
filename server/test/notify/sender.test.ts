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

type Step = SendOutcome['outcome'] | 'shut'

/** A sender with ways that answer as written down, then refuse; and an outbox in memory. */
function stage(scripts: readonly (readonly Step[])[], ready: () => boolean = () => true) {
  const state = outboxRulebook.empty()
  const sends: { way: string; outcome: Step }[] = []
  let now = 1
  const ways = scripts.map((script, i): Way => {
    const left = [...script]
    const name = wayNames[i] ?? 'webhook'
    return {
      ...{ name, sends: () => true, resting: false },
      prepare() {
        if (left[0] === 'shut') {
          left.shift()
          return Promise.resolve('not open')
        }
        return Promise.resolve({
          address: 'somebody',
          check: () => Promise.resolve(null),
          ready: () => Promise.resolve(ready()),
          send() {
            const outcome = left.shift() ?? 'refused'
            sends.push({ way: name, outcome })
            if (outcome === 'sent' || outcome === 'shut') return Promise.resolve({ outcome: 'sent' as const })
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
  const sender = createSender({ venues: { now: () => now }, outboxes, ways, me: 'me' })
  const sending = { venueId: 'v', venue, notice, wishes: undefined, isTrue: () => true }
  const statusNow = () => state.notices.get(notice.id)?.status
  return {
    sends,
    /** As the servers do: as long as it is not settled. */
    async run() {
      for (let i = 0; i < 40; i++) {
        await sender.send(sending)
        if (statusNow() !== 'later') break
      }
      return statusNow()
    },
  }
}

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
  const { sends, run } = stage([['refused'], ['shut'], ['later', 'refused'], ['later', 'sent']])
  expect(await run()).toBe('sent')
  expect(sends.map(({ way, outcome }) => `${way} ${outcome}`)).toEqual([
    'wechat refused',
    'sms later',
    'sms refused',
    'webhook later',
    'webhook sent',
  ])
})

it('nothing is noted as being sent before what it needs is there: a server that dies meanwhile leaves nothing in doubt', async () => {
  let isReady = false
  const { sends, run } = stage([['sent']], () => isReady)
  expect(await run()).toBeUndefined()
  expect(sends).toEqual([])
  isReady = true
  expect(await run()).toBe('sent')
  expect(sends).toHaveLength(1)
})
