import { randomBytes } from 'node:crypto'
import { open, seal } from '../../src/log/vault'
import { createVaultRows } from '../../src/log/vault-rows'
import { startRedis, type TestRedis } from '../support/redis'
import { batchOn } from './batch'
import { logOn } from './harness'

const key = randomBytes(32)
const data = { companyName: '海河建设有限公司', phone: '13800000000', nested: { b: 1, a: [null, true] } }

test('a row opens to what was sealed', () => {
  const { row, commitment } = seal(key, 't1', data)
  expect(open(key, 't1', row, commitment)).toEqual(data)
  expect(Buffer.from(row, 'base64url').includes('13800000000')).toBe(false)
  expect(commitment).toMatch(/^[\w-]{43}$/)
})

test('the same data twice gives different rows and commitments', () => {
  const [one, two] = [seal(key, 't1', data), seal(key, 't1', data)]
  expect(one.row).not.toBe(two.row)
  expect(one.commitment).not.toBe(two.commitment)
})

test('a row does not open for another ticket, with another key, or when a byte was changed', () => {
  const { row, commitment } = seal(key, 't1', data)
  expect(() => open(key, 't2', row, commitment)).toThrow()
  expect(() => open(randomBytes(32), 't1', row, commitment)).toThrow()
  const bytes = Buffer.from(row, 'base64url')
  for (const at of [0, 12, 30, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    expect(() => open(key, 't1', changed.toString('base64url'), commitment)).toThrow()
  }
  expect(() => open(key, 't1', '', commitment)).toThrow()
})

test('a row that was sealed anew for the same ticket does not fit the event’s commitment', () => {
  const { commitment } = seal(key, 't1', data)
  const swapped = seal(key, 't1', { ...data, phone: '13900000000' })
  expect(() => open(key, 't1', swapped.row, commitment)).toThrow('not the one its event committed to')
})

describe('rows in Redis', () => {
  let server: TestRedis
  let a: ReturnType<typeof logOn>
  beforeAll(async () => {
    server = await startRedis()
    a = logOn(server.url)
  })
  afterAll(async () => {
    await a.close()
    await server.stop()
  })

  test('a row is read back, and once erased is gone while the log stays whole', async () => {
    const { row, commitment } = seal(key, 't1', data)
    const batch = batchOn('0-0', [JSON.stringify({ ticketId: 't1', commitment })], {
      vault: [{ ticketId: 't1', row }],
    })
    await a.log.append('v', batch)
    const rows = createVaultRows(a.redis.main)
    const [stored, none] = await rows.read('v', ['t1', 't2'])
    expect(open(key, 't1', stored ?? '', commitment)).toEqual(data)
    expect(none).toBeNull()
    await rows.erase('v', ['t1'])
    expect(await rows.read('v', ['t1'])).toEqual([null])
    expect(await rows.read('v', [])).toEqual([])
    expect(await a.log.read('v', '0-0', 10)).toEqual([{ id: batch.id, payload: batch.payload }])
  })
})
