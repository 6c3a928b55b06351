import { cpSync, mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createRedis } from '../../server/src/log/connect'
import { createVenueLog } from '../../server/src/log/venue-log'
import { lastAof, startRedis } from '../../server/test/support/redis'
import { exactness } from '../lib/exactness'
import { startProduct } from '../lib/processes'
import { exact, type Options, type Result } from '../lib/result'
import { retryingClients } from '../lib/retrying-clients'
import { createStage } from '../lib/stage'

/** What is lost or double after kill -9 of Redis and of the servers, and after a file cut in the middle of a take. */
export async function crash(options: Options): Promise<Result[]> {
  return [await crashRedis(options), await cutFile(options), await crashServer(options)]
}

/** kill -9 of Redis under load, two restarts each time. */
async function crashRedis({ quick }: Options): Promise<Result> {
  const stage = await createStage()
  const server = await startProduct(stage.redis.url, stage.secretKey)
  let wrong = 0
  let acknowledged = 0
  const kills = quick ? 2 : 8
  for (let kill = 0; kill < kills; kill++) {
    const queueId = await stage.hall()
    const clients = retryingClients([server.port], queueId, stage.secretKey, quick ? 1500 : 6000)
    await clients.reached(0.4)
    await stage.redis.kill()
    await stage.redis.restart()
    await stage.redis.kill()
    await stage.redis.restart()
    acknowledged += await clients.done()
    wrong += (await exactness(stage, queueId, clients.labels.size)).wrong + clients.contradictions
  }
  await server.kill()
  await stage.close()
  return exact('crash-redis', 'numbers lost or held twice', wrong, { kills, acknowledged })
}

/** The append-only file cut at every byte of the last take (every eighth in a hurry), then two more starts. */
async function cutFile({ quick }: Options): Promise<Result> {
  const logger = pino({ level: 'silent' })
  const stage = await createStage()
  const queueId = await stage.hall()
  const venueId = queueId.slice(0, queueId.indexOf('.'))
  const venues = stage.engine()
  const journal = await venues.find(venueId)
  if (journal === undefined) throw new Error('the venue is gone')
  const take = (i: number) =>
    journal.submit({ type: 'take', by: 'holder', queueId, ticketId: `${venueId}.t${i}`, holderKey: `h${i}` })
  for (let i = 0; i < 3; i++) await take(i)
  const { head } = journal.history
  const from = statSync(stage.redis.aofPath()).size
  await take(3)
  const to = statSync(stage.redis.aofPath()).size
  const last = journal.history.head
  await venues.close()
  let wrong = 0
  let cuts = 0
  for (let cut = from; cut <= to; cut += quick ? 8 : 1) {
    const dir = mkdtempSync(join(tmpdir(), 'paihao-cut-'))
    cpSync(join(stage.redis.dir, 'appendonlydir'), join(dir, 'appendonlydir'), { recursive: true })
    truncateSync(lastAof(dir), cut)
    const redis = await startRedis({ dir })
    for (let start = 0; start < 2; start++) {
      const connections = createRedis(redis.url, { logger })
      const { id } = await createVenueLog({ redis: connections, me: 'bench', logger }).head(venueId)
      if (id !== (cut === to ? last : head)) wrong++
      await connections.close()
      if (start === 0) await redis.restart()
    }
    if (/\bMULTI\b/.test(readFileSync(lastAof(dir), 'latin1'))) wrong++
    await redis.stop()
    cuts++
  }
  await stage.close()
  return exact('crash-redis-cut', 'takes that are neither whole nor absent', wrong, { cuts })
}

/** kill -9 of servers in turn, while clients try again with the same key. */
async function crashServer({ quick }: Options): Promise<Result> {
  const stage = await createStage()
  const queueId = await stage.hall()
  const people = quick ? 3000 : 12_000
  const servers = [
    await startProduct(stage.redis.url, stage.secretKey),
    await startProduct(stage.redis.url, stage.secretKey),
  ]
  const clients = retryingClients(
    servers.map(server => server.port),
    queueId,
    stage.secretKey,
    people,
  )
  const kills = quick ? 2 : 4
  for (let kill = 0; kill < kills; kill++) {
    await clients.reached((kill + 1) / (kills + 2))
    const i = kill % servers.length
    const { port } = servers[i] ?? { port: 0 }
    await servers[i]?.kill()
    servers[i] = await startProduct(stage.redis.url, stage.secretKey, port)
  }
  await clients.done()
  const { wrong, tickets } = await exactness(stage, queueId, people)
  for (const server of servers) await server.kill()
  await stage.close()
  const off = wrong + Math.abs(tickets - people) + clients.contradictions
  return exact('crash-server', 'holders, numbers or entries that do not match', off, {
    kills,
    people,
    retries: clients.retries,
  })
}
