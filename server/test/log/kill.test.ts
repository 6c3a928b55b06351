import { startRedis } from '../support/redis'
import { batchOn } from './batch'
import { logOn } from './harness'

test('what was acknowledged is in the log after Redis was killed twice under load', async () => {
  const server = await startRedis()
  const servers = [logOn(server.url, { me: 'a' }), logOn(server.url, { me: 'b' })]
  const acknowledged: string[] = []
  let stopping = false

  /** Appends to its own log without a pause, and notes every acknowledged id. */
  async function appendTo(logId: string, { log }: ReturnType<typeof logOn>): Promise<string[]> {
    const ids: string[] = []
    for (let head = '0-0', i = 0; !stopping; i++) {
      const batch = batchOn(head, [JSON.stringify({ logId, i })])
      const reply = await log.append(logId, batch)
      expect(reply.status).toBe('OK')
      ids.push((head = batch.id))
      acknowledged.push(batch.id)
    }
    return ids
  }

  const runs = servers.flatMap(one =>
    ['v1', 'v2', 'v3'].map(name => [`${name}-${servers.indexOf(one)}`, one] as const),
  )
  const appended = Promise.all(runs.map(async ([logId, one]) => ({ logId, ids: await appendTo(logId, one) })))
  for (let kills = 0; kills < 4; kills++) {
    const before = acknowledged.length
    while (acknowledged.length < before + 300) await new Promise(setImmediate)
    await server.restart()
  }
  stopping = true
  const results = await appended
  await server.restart()
  for (const { logId, ids } of results) {
    const entries = await servers[0]?.log.read(logId, '0-0', ids.length + 10)
    expect(entries?.map(entry => entry.id)).toEqual(ids)
  }
  await Promise.all(servers.map(one => one.close()))
  await server.stop()
})
