import { readFileSync } from 'node:fs'
import { createKeys } from '../../src/log/keys'
import { whyNotWritable } from '../../src/log/persistence'
import { createStore } from '../../src/log/store'
import { createVaultRows } from '../../src/log/vault-rows'
import { startRedis } from '../support/redis'
import { until } from '../support/until'
import { batchOn } from './batch'
import { logOn } from './harness'

test('nothing this server writes is stored as a transaction, with a replica attached', async () => {
  const master = await startRedis({ tcp: true })
  const replica = await startRedis({ replicaOf: master.port })
  const onReplica = logOn(replica.url)
  await until(async () => (await onReplica.redis.main.info('replication')).includes('master_link_status:up'))
  const a = logOn(master.url, { me: 'a', waitForReplica: true })
  const follower = logOn(master.url, { me: 'b' })
  const store = createStore(a.redis.main)

  const heard: string[] = []
  const stop = await follower.log.follow('v', id => heard.push(id))
  const batch = batchOn('0-0', ['{}'], { vault: [{ ticketId: 't', row: 'r' }], holders: [['h', 'v']] })
  await a.log.append('v', batch)
  a.log.publish('v', batch.id, batch.payload)
  await until(() => heard.length === 1)
  await follower.log.append('v', batchOn('0-0', ['{"late":1}'], { wantTurn: true }))
  await follower.log.append('v', batchOn(batch.id, ['{"mine":1}']))

  const first = 'first secret of thirty-two letters'
  const second = 'second secret of thirty-two letters'
  const keys = await createKeys({ redis: a.redis, secretKey: first, waitForReplica: true })
  await keys.venueKey('v')
  await createKeys({ redis: a.redis, secretKey: second, secretKeyOld: first, waitForReplica: true })

  // Short lives that end and begin again are what Redis would store as removal and write together.
  for (let round = 0; round < 3; round++) {
    await store.logins.open({ sid: `s${round}`, owner: 'o', value: '{}', idleMs: 20 })
    await store.logins.touch(`s${round}`, 20)
    expect(await store.once.put('pairing', 'code', 'x', 20)).toBe(true)
    expect(await store.failures.add('o', '10.0.0.1', 20)).toBe(1)
    await until(async () => (await store.once.peek('pairing', 'code')) === null)
    await until(async () => (await store.failures.read('o', '10.0.0.1')).count === 0)
  }
  await store.logins.revokeAll('o')
  await store.venues.add('v', 1)
  await store.venues.finished('v')
  await store.venues.remove('v')
  await store.holders.remove([['h', 'v']])
  await createVaultRows(a.redis.main).erase('v', ['t'])
  expect(await whyNotWritable(a.redis.main)).toBeNull()

  await stop()
  await Promise.all([a.close(), follower.close(), onReplica.close()])
  const text = readFileSync(master.aofPath(), 'latin1')
  expect(text).toContain('XADD')
  expect(text).not.toMatch(/\r\nMULTI\r\n/i)
  await Promise.all([master.stop(), replica.stop()])
})
