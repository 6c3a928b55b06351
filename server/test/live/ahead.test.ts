import fc from 'fast-check'
import type { QueueChanged } from '@paihao/shared/contract/sockets'
import { compareCursors } from '@paihao/shared/contract/cursor'
import { startApp, type TestApp } from '../support/app'
import { openSession } from '../support/bid-session'
import { connectLive } from '../support/live'
import { until } from '../support/until'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

/** A count of those before `place`, kept as a phone does: from what left and what joined, and nothing else. */
function after(ahead: number, place: readonly number[], { left = [], joined = [] }: QueueChanged): number {
  const before = (places: readonly number[]) => {
    let count = 0
    for (let i = 0; i < places.length; i += 3) {
      const difference = [0, 1, 2].map(k => (places[i + k] ?? 0) - (place[k] ?? 0)).find(d => d !== 0) ?? 0
      if (difference < 0) count++
    }
    return count
  }
  return ahead - before(left) + before(joined)
}

type Move = 'take' | 'call' | 'miss' | 'requeue' | 'cancel' | 'void'
const moves = fc.array(fc.constantFrom<Move[]>('take', 'take', 'call', 'miss', 'requeue', 'cancel', 'void'), {
  minLength: 4,
  maxLength: 14,
})

it('a phone counts for itself how many are ahead, whatever the others do', async () => {
  await fc.assert(
    fc.asyncProperty(moves, fc.integer({ min: 0, max: 4 }), async (history, before) => {
      const session = await openSession(app, { policy: { visibility: 'open', requeueAfter: 1 } })
      const others = []
      for (let n = 1; n <= before; n++) others.push(await session.take(n))
      const mine = await session.take(99)
      const phone = await connectLive(app.url, mine.token)
      const queue = await phone.see(`queue/${session.queueId}`)
      await phone.see(`ticket/${mine.ticketId}`)
      const read = async () => await app.ask('GET', `/api/tickets/${mine.ticketId}`, { token: mine.token })
      // The schema of a place.
      const place = (await read()).at('place') as number[]

      let number = 100
      for (const move of history) {
        if (move === 'take') {
          others.push(await session.take(number++))
          continue
        }
        if (move === 'call') {
          await app.ask('POST', `/api/queues/${session.queueId}/call`, {
            token: session.agent,
            body: { counterId: session.counterIds[0] },
          })
          continue
        }
        // Whoever may make this move does; where nobody may, nothing happens.
        for (const { ticketId, token } of others) {
          const who = move === 'cancel' ? token : session.agent
          const body = move === 'void' ? { reason: '重复' } : {}
          const answer = await app.ask('POST', `/api/tickets/${ticketId}/${move}`, { token: who, body })
          if (answer.status === 200) break
        }
      }

      const now = await app.ask('GET', `/api/queues/${session.queueId}`)
      const told = () => phone.of('queue:changed')
      await until(() => (told().at(-1)?.cursor ?? queue.cursor) === now.at('cursor'))
      const fresh = told().filter(({ cursor }) => compareCursors(cursor, queue.cursor) > 0)
      const ticket = await read()
      phone.close()
      if (ticket.at('ticket.state') !== 'waiting') return
      expect(fresh.reduce((ahead, change) => after(ahead, place, change), before)).toBe(ticket.at('ahead'))
    }),
    { numRuns: 12 },
  )
})

it('one message serves everybody: a line of five counts down together', async () => {
  const session = await openSession(app)
  const phones = []
  for (let n = 1; n <= 5; n++) {
    const mine = await session.take(n)
    const client = await connectLive(app.url, mine.token)
    phones.push({ ...mine, client })
  }
  for (const { client } of phones) await client.see(`queue/${session.queueId}`)
  await session.call()
  const messages = await Promise.all(
    phones.map(({ client }) => client.hear('queue:changed', ({ waiting }) => waiting === 4)),
  )
  for (const message of messages) expect(message).toEqual(messages[0])
  expect(messages[0]?.left).toHaveLength(3)
  expect(messages[0]?.joined).toEqual([])
  for (const { client } of phones) client.close()
})
