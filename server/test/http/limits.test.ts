import { anybody, type Caller } from '../../src/auth/caller'
import { createLimits } from '../../src/http/limits'
import { createSieve } from '../../src/http/sieve'

const holder = (holderId: string): Caller => ({ kind: 'holder', holder: { holderId, kind: 'guest' } })

/** How often in a row this is let through, up to `most`. */
async function lets(ask: () => Promise<void> | undefined, most: number): Promise<number> {
  for (let count = 0; count < most; count++)
    try {
      await ask()
    } catch (error) {
      expect(error).toMatchObject({ code: 'rate/limited' })
      return count
    }
  return most
}

it('one holder is limited, and nobody else for it', async () => {
  const limits = createLimits()
  expect(await lets(() => limits.caller(holder('gone')), 5000)).toBe(1200)
  expect(await lets(() => limits.caller(holder('gtwo')), 100)).toBe(100)
  await expect(limits.caller(holder('gone'))).rejects.toMatchObject({ params: { retryAfter: 60 } })
  expect(limits.caller(anybody)).toBeUndefined()
})

it('passwords are limited for each address, but not from a trusted one', async () => {
  const limits = createLimits()
  const address = { key: '192.0.2.1', trusted: false, loopback: false }
  expect(await lets(() => limits.address(address, 'logInStaff'), 500)).toBe(120)
  expect(await lets(() => limits.address(address, 'takeTicket'), 500)).toBe(500)
  expect(await lets(() => limits.address({ ...address, trusted: true }, 'logInStaff'), 500)).toBe(500)
})

it('a sieve lets few through and begins anew after its window', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000)
  const isFew = createSieve(2, 1000)
  expect([isFew('a'), isFew('a'), isFew('a'), isFew('b')]).toEqual([true, true, false, true])
  now.mockReturnValue(1_001_000)
  expect(isFew('a')).toBe(true)
  now.mockRestore()
})
