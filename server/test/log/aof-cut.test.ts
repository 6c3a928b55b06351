import { cpSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scanAof } from '../../src/log/aof-scan'
import type { LogEntry } from '../../src/log/types'
import { lastAof, startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn, checkOf } from './batch'
import { appendAll, logOn } from './harness'

/** Redis instances at work at the same time. */
const LANES = 4

interface Written {
  dir: string
  /** Where the bytes of the last append begin and end in the append-only file. */
  from: number
  to: number
  entries: LogEntry[]
}

const chainOf = (head: string, count: number) => {
  const batches = [batchOn(head, ['{"n":0}'])]
  for (let i = 1; i < count; i++) batches.push(batchOn(batches[i - 1]?.id ?? '', [`{"n":${i}}`]))
  return batches
}

/** Five appends, the last one with a vault row and an index entry; then the master dies. */
async function writeLog(server: TestRedis): Promise<Written> {
  const a = logOn(server.url)
  await appendAll(a.log, 'v', chainOf('0-0', 4))
  // A lost race with a wish for the turn writes, too.
  await a.log.append('v', batchOn('0-0', ['{"lost":1}'], { wantTurn: true }))
  const { id: head } = await a.log.head('v')
  const from = statSync(server.aofPath()).size
  const more = { vault: [{ ticketId: 't', row: 'r' }], holders: [['h', 'v'] as [string, string]] }
  await a.log.append('v', batchOn(head, ['{"n":4}'], more))
  const to = statSync(server.aofPath()).size
  const entries = await a.log.read('v', '0-0', 10)
  await a.close()
  await server.kill()
  return { dir: server.dir, from, to, entries }
}

/** Starts a Redis on a copy of the file cut at `cut`, appends, restarts it once more, and looks what is there. */
async function survive(
  written: Written,
  cut: number,
): Promise<{ first: LogEntry[]; second: LogEntry[]; added: string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'paihao-cut-'))
  cpSync(join(written.dir, 'appendonlydir'), join(dir, 'appendonlydir'), { recursive: true })
  truncateSync(lastAof(dir), cut)
  const server = await startRedis({ dir })
  const a = logOn(server.url)
  const first = await a.log.read('v', '0-0', 100)
  const added = chainOf(first.at(-1)?.id ?? '0-0', 3)
  await appendAll(a.log, 'v', added)
  await a.close()
  await server.restart()
  const b = logOn(server.url)
  const second = await b.log.read('v', '0-0', 100)
  await b.close()
  await server.stop()
  return { first, second, added: added.map(batch => batch.id) }
}

async function everyCutIsExact(written: Written): Promise<void> {
  const cuts = Array.from({ length: written.to - written.from + 1 }, (_, i) => written.from + i)
  const lane = async () => {
    for (let cut = cuts.pop(); cut !== undefined; cut = cuts.pop()) {
      const { first, second, added } = await survive(written, cut)
      const whole = cut === written.to
      expect({ cut, first }).toEqual({ cut, first: whole ? written.entries : written.entries.slice(0, -1) })
      expect({ cut, ids: second.map(entry => entry.id) }).toEqual({
        cut,
        ids: [...first.map(entry => entry.id), ...added],
      })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

test('a file cut at any byte of the last append holds it whole or not at all, after two restarts', async () => {
  const server = await startRedis()
  const written = await writeLog(server)
  expect(written.entries).toHaveLength(5)
  await everyCutIsExact(written)
  await server.stop()
}, 300_000)

test('the same when a replica was attached, and there is no MULTI in the file', async () => {
  const server = await startRedis({ tcp: true })
  const replica = await startRedis({ replicaOf: server.port })
  const onReplica = logOn(replica.url)
  await until(async () => (await onReplica.redis.main.info('replication')).includes('master_link_status:up'))
  const written = await writeLog(server)
  await onReplica.close()
  await replica.stop()
  expect(readFileSync(lastAof(server.dir)).includes('MULTI')).toBe(false)
  await everyCutIsExact(written)
  await server.stop()
}, 300_000)

test('a scan of the file tells a torn last command at every byte', async () => {
  const server = await startRedis()
  const { from, to } = await writeLog(server)
  const path = lastAof(server.dir)
  const ends = new Set<number>()
  for (let cut = to; cut > from; cut--) {
    truncateSync(path, cut)
    const { state, end } = scanAof(path)
    expect({ cut, state }).toEqual({ cut, state: end === cut ? 'whole' : 'torn' })
    ends.add(end)
  }
  // The vault row, the index entry, the entry of the log; nothing in between.
  expect(ends.size).toBe(4)
  await server.stop()
})

test('no byte in the middle can be damaged so that what follows is taken for a torn end', async () => {
  const server = await startRedis()
  const { from } = await writeLog(server)
  const path = lastAof(server.dir)
  const bytes = readFileSync(path)
  for (let at = 0; at < from; at++)
    for (const wrong of [bytes.readUInt8(at) ^ 1, 0x39]) {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8(wrong, at)
      writeFileSync(path, damaged)
      expect({ at, wrong, torn: scanAof(path).state === 'torn' }).toEqual({ at, wrong, torn: false })
    }
  await server.stop()
})

test('asking for the head writes nothing', async () => {
  const server = await startRedis()
  const a = logOn(server.url)
  await appendAll(a.log, 'v', chainOf('0-0', 2))
  const size = statSync(server.aofPath()).size
  const { id } = await a.log.head('v')
  await a.log.append('v', checkOf(id))
  await a.log.append('v', checkOf('0-0'))
  expect(statSync(server.aofPath()).size).toBe(size)
  await a.close()
  await server.stop()
})
