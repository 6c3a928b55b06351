import { createPublicKey, verify } from 'node:crypto'
import { createRedis, type RedisConnections } from '../../src/log/connect'
import { bidderKey, holderKey } from '../../src/log/keyed-hash'
import { createKeys } from '../../src/log/keys'
import { silentLogger } from '../support/loggers'
import { startRedis, type TestRedis } from '../support/redis'

const first = 'the first secret of this installation'
const second = 'the second secret of this installation'

let server: TestRedis
let redis: RedisConnections

beforeAll(async () => {
  server = await startRedis()
  redis = createRedis(server.url, { logger: silentLogger })
})
afterAll(async () => {
  await redis.close()
  await server.stop()
})
beforeEach(() => redis.main.flushall())

test('a venue has one random key, the same on every server and after every restart', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => createKeys({ redis, secretKey: first })))
  const keys = await Promise.all(
    servers.flatMap(one => [one.venueKey('v'), one.venueKey('v'), one.venueKey('w')]),
  )
  const [v, , w] = keys.map(key => key.toString('hex'))
  expect(v).toHaveLength(64)
  expect(v).not.toBe(w)
  expect(keys.map(key => key.toString('hex'))).toEqual([v, v, w, v, v, w, v, v, w])
  const restarted = await createKeys({ redis, secretKey: first })
  expect((await restarted.venueKey('v')).toString('hex')).toBe(v)
})

test('keys lie in Redis wrapped only', async () => {
  const keys = await createKeys({ redis, secretKey: first })
  const key = await keys.venueKey('v')
  const stored = Object.values(await redis.main.hgetall('keys')).join()
  for (const form of ['hex', 'base64', 'base64url'] as const) expect(stored).not.toContain(key.toString(form))
})

test('a wrapped key cannot be passed off as another venue’s', async () => {
  await (await createKeys({ redis, secretKey: first })).venueKey('v')
  await redis.main.hset('keys', 'venue/w', (await redis.main.hget('keys', 'venue/v')) ?? '')
  await expect((await createKeys({ redis, secretKey: first })).venueKey('w')).rejects.toThrow()
})

test('a server with another SECRET_KEY refuses to start and says what to do', async () => {
  await createKeys({ redis, secretKey: first })
  await expect(createKeys({ redis, secretKey: second })).rejects.toThrow(
    /SECRET_KEY is not the one.*SECRET_KEY_OLD/,
  )
  const third = 'a third secret that never was in force'
  await expect(createKeys({ redis, secretKey: second, secretKeyOld: third })).rejects.toThrow(
    'Neither SECRET_KEY nor',
  )
})

test('a short SECRET_KEY is refused', async () => {
  await expect(createKeys({ redis, secretKey: 'x'.repeat(31) })).rejects.toThrow('32 or more characters')
})

test('rotation keeps every key, and the old secret is not needed afterwards', async () => {
  const before = await createKeys({ redis, secretKey: first })
  const key = await before.venueKey('v')
  const rotated = await createKeys({ redis, secretKey: second, secretKeyOld: first })
  expect(await rotated.venueKey('v')).toEqual(key)
  expect(rotated.deriveOld('tokens')).toEqual(before.derive('tokens'))
  const after = await createKeys({ redis, secretKey: second })
  expect(await after.venueKey('v')).toEqual(key)
  expect(after.signer.publicKey).toEqual(before.signer.publicKey)
  expect(after.derive('tokens')).not.toEqual(before.derive('tokens'))
  expect(after.deriveOld('tokens')).toBeNull()
  await expect(createKeys({ redis, secretKey: first })).rejects.toThrow('SECRET_KEY is not')
})

test('a venue made under the old secret while another server rotated is kept, too', async () => {
  const old = await createKeys({ redis, secretKey: first })
  const rotated = await createKeys({ redis, secretKey: second, secretKeyOld: first })
  const key = await old.venueKey('late')
  expect(await rotated.venueKey('late')).toEqual(key)
  await createKeys({ redis, secretKey: second, secretKeyOld: first })
  expect(await (await createKeys({ redis, secretKey: second })).venueKey('late')).toEqual(key)
})

test('the signer signs as Ed25519, and its name is that of a C2SP signed note', async () => {
  const { signer } = await createKeys({ redis, secretKey: first })
  const bytes = Buffer.from('checkpoint')
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: signer.publicKey.toString('base64url') }
  expect(verify(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), signer.sign(bytes))).toBe(true)
  expect(signer.keyId).toHaveLength(4)
  expect(signer.keyName).toBe('paihao')
})

test('keyed hashes tell nothing across venues and kinds', () => {
  const [v, w] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(holderKey(v, 'h1')).toBe(holderKey(v, 'h1'))
  expect(new Set([holderKey(v, 'h1'), holderKey(v, 'h2'), holderKey(w, 'h1'), bidderKey(v, 'h1')]).size).toBe(
    4,
  )
  expect(holderKey(v, 'h1')).toMatch(/^[\w-]{22}$/)
})
