import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createHmacSha256, sha256 } from '../src/digests'

it.each([0, 1, 55, 64, 65, 5000])('%s bytes have the hash that node:crypto gives them', length => {
  const data = randomBytes(length)
  expect(sha256(data)).toEqual(createHash('sha256').update(data).digest())
})

it.each([0, 16, 32, 64, 65, 200])(
  'with a key of %s bytes, texts of all lengths have the right HMAC',
  length => {
    const key = randomBytes(length)
    const hmac = createHmacSha256(key)
    for (const text of ['', 'a', '标段', 'x'.repeat(1000), '号'.repeat(2000), 'short again'])
      expect(hmac(text, 'hex')).toBe(createHmac('sha256', key).update(text).digest('hex'))
  },
)
