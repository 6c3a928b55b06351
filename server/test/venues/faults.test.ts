import { entryId } from '@paihao/shared/proof/chain'
import { checkReceipt } from '@paihao/shared/proof/receipt'
import { isSound, verifyBundle } from '@paihao/shared/proof/verify-bundle'
import { logKeys } from '../../src/log/key-names'
import { LogFault } from '../../src/venues/faults'
import { venueRulebook } from '../../src/venues/venues'
import { startRedis, type TestRedis } from '../support/redis'
import {
  type Engine,
  firstLabels,
  labelsOf,
  openHall,
  openSession,
  sameVenue,
  startEngine,
  take,
} from './engine'

let redis: TestRedis
let one: Engine

beforeAll(async () => {
  redis = await startRedis()
  one = await startEngine(redis.url)
})
afterAll(async () => {
  await one.close()
  await redis.stop()
})

/** Leaves a log as a failover does that lost its last entry: the stream never had it. */
async function forgetLast(logId: string): Promise<void> {
  const { log } = logKeys(logId)
  const entries = await one.log.read(logId, '0-0', 500)
  await one.redis.main.del(log)
  for (const { id, payload } of entries.slice(0, -1)) await one.redis.main.xadd(log, id, 'b', payload)
}

test('a log that forgot its end is not written to any more, so no number is given twice', async () => {
  const journal = await openHall(one)
  for (const holder of ['a', 'b', 'c']) await take(journal, holder)
  await forgetLast(journal.logId)
  await expect(take(journal, 'd')).rejects.toThrow(LogFault)
  await expect(take(journal, 'e')).rejects.toThrow('is forked')
  expect(one.venues.faults).toBe(1)
  expect(labelsOf(journal)).toEqual(firstLabels(3))
})

test('another server that went on from the forgotten end is not followed', async () => {
  const journal = await openHall(one)
  for (const holder of ['a', 'b', 'c']) await take(journal, holder)
  await forgetLast(journal.logId)
  const two = await startEngine(redis.url)
  for (const holder of ['x', 'y', 'z']) await take(await sameVenue(two, journal), holder)
  await expect(take(journal, 'd')).rejects.toThrow('is forked')
  await two.close()
})

test('bytes that are not those of their id are refused', async () => {
  const venueId = 'hdamaged-20260101'
  await one.redis.main.xadd(
    logKeys(venueId).log,
    entryId(1, new Uint8Array(32).fill(7)),
    'b',
    '0-0\n{"type":"created"}',
  )
  await expect(one.venues.find(venueId)).rejects.toThrow('is damaged')
})

test('a log of a newer rulebook is left alone', async () => {
  const { createHistory } = await import('../../src/venues/history')
  const line = '{"type":"created","rulebook":99}'
  const history = createHistory('x')
  const links = { lines: [], leaves: [] }
  history.link(links, line)
  await one.redis.main.xadd(logKeys('hnewer-20260101').log, history.idOf(links), 'b', `0-0\n${line}`)
  await expect(one.venues.find('hnewer-20260101')).rejects.toThrow('it needs rulebook 99')
})

test('every receipt proves its event, from memory and from Redis, and a sealed one promises it', async () => {
  const journal = await openHall(one)
  for (let i = 0; i < 5; i++) await take(journal, `h${i}`)
  const fresh = await startEngine(redis.url)
  for (const engine of [one, fresh])
    for (let index = 0; index < journal.history.count; index++) {
      const receipt = await engine.venues.receipts.of(await sameVenue(engine, journal), index, false)
      expect(checkReceipt(receipt, engine.checks)).toEqual({ ok: true })
    }
  await fresh.close()
  const sealed = await openSession(one, 60_000)
  await take(sealed, 'ann')
  const promise = await one.venues.receipts.of(sealed, sealed.history.count - 1, true)
  expect(promise.kind).toBe('promise')
  expect(checkReceipt(promise, one.checks)).toEqual({ ok: true })
})

test('what lies in Redis is a sound record: chain, signature, and every decision again', async () => {
  const journal = await openHall(one)
  const queueId = `${journal.logId}.A`
  for (let i = 0; i < 12; i++) await take(journal, `h${i}`)
  for (const counterId of ['c1', 'c2', 'c3']) {
    const called = await journal.submit({ type: 'call', by: 'staff', queueId, counterId })
    const ticketId = 'event' in called ? (called.result.ticketId ?? '') : ''
    await journal.submit({ type: 'recall', by: 'staff', ticketId })
    await journal.submit({ type: 'miss', by: 'staff', ticketId })
    await journal.submit({ type: 'requeue', by: 'staff', ticketId })
  }
  const record = {
    venueId: journal.logId,
    entries: await one.log.read(journal.logId, '0-0', 500),
    checkpoint: one.venues.receipts.checkpoint(journal),
  }
  const checks = { sha256: one.checks.sha256, keys: [one.checks], rulebook: venueRulebook }
  expect(isSound(verifyBundle(record, checks))).toBe(true)
  const tampered = record.entries.map((entry, i) =>
    i === 3 ? { ...entry, payload: entry.payload.replace('"h', '"x') } : entry,
  )
  expect(verifyBundle({ ...record, entries: tampered }, checks).chain).toEqual({ entry: 3 })
})

test('a venue that left memory is read again as it was', async () => {
  const engine = await startEngine(redis.url, { idleAfter: 0 })
  const journal = await openHall(engine)
  await take(journal, 'ann')
  const fresh = await startEngine(redis.url)
  const again = await sameVenue(fresh, journal)
  expect([...again.state.tickets.values()]).toEqual([...journal.state.tickets.values()])
  await engine.close()
  await fresh.close()
})

test('kill -9 of Redis under load, twice: nothing acknowledged is lost, nothing is double', async () => {
  const journal = await openHall(one)
  const acknowledged = new Map<string, string>()
  const load = Promise.all(
    Array.from({ length: 32 }, async (_, lane) => {
      for (let i = 0; i < 60; i++) {
        const answer = await take(journal, `h${lane}-${i}`)
        if ('event' in answer && answer.event.type === 'taken')
          acknowledged.set(answer.event.holderKey, answer.event.label ?? '')
      }
    }),
  )
  for (let kill = 0; kill < 2; kill++) {
    await redis.kill()
    await redis.restart()
  }
  await load
  const fresh = await startEngine(redis.url)
  const { state } = await sameVenue(fresh, journal)
  const there = new Map([...state.tickets.values()].map(ticket => [ticket.holderKey, ticket.label]))
  expect(acknowledged.size).toBe(32 * 60)
  for (const [holder, label] of acknowledged) expect(there.get(holder)).toBe(label)
  expect(labelsOf(await sameVenue(fresh, journal))).toEqual(firstLabels(32 * 60))
  await fresh.close()
})
