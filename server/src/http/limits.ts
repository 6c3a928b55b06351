import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { EndpointName } from '@paihao/shared/contract/endpoints'
import type { Caller } from '../auth/caller'
import { Refused } from '../refused'
import type { ClientAddress } from './client-address'
import { createSieve } from './sieve'

/** Requests a minute. Generous: a whole hall may sit behind one address, and a desk's buttons are quick. */
const PER_ADDRESS = 30_000
const PER_HOLDER = 1200
const PER_STAFF = 12_000
/** What one address may ask a minute of what costs much (a password, 60 ms) or could be guessed. */
const OF_ONE_ADDRESS: Partial<Record<EndpointName, number>> = {
  logInStaff: 120,
  changePassword: 60,
  logInDevice: 60,
  logInWechat: 6000,
  logInGuest: 6000,
  exchangePhoneCode: 1200,
}
const MINUTE = 60

/** How often somebody may ask. Counted in this process: each server allows as much. A promise rejects with `rate/limited`. */
export interface Limits {
  address(address: ClientAddress, endpoint: EndpointName): Promise<void> | undefined
  /** The same for one holder, one member of staff, one device. */
  caller(caller: Caller): Promise<void> | undefined
}

export function createLimits(): Limits {
  const addresses = createLimit(PER_ADDRESS)
  const holders = createLimit(PER_HOLDER)
  const staff = createLimit(PER_STAFF)
  const tight = new Map(
    Object.entries(OF_ONE_ADDRESS).map(([endpoint, points]) => [endpoint, createLimit(points)]),
  )
  return {
    address({ key, trusted }, endpoint) {
      if (trusted) return undefined
      return tight.get(endpoint)?.(key) ?? addresses(key)
    },
    caller(caller) {
      if (caller.kind === 'holder') return holders(caller.holder.holderId)
      if (caller.kind === 'staff') return staff(caller.staff.staffId)
      return caller.kind === 'device' ? staff(caller.device.deviceId) : undefined
    },
  }
}

/** The first half of what is allowed goes through the sieve, the second is counted name by name. */
function createLimit(perMinute: number): (key: string) => Promise<void> | undefined {
  const isFew = createSieve(perMinute / 2, MINUTE * 1000)
  const limiter = new RateLimiterMemory({ points: perMinute / 2, duration: MINUTE })
  return key => (isFew(key) ? undefined : consume(limiter, key))
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    throw new Refused('rate/limited', { params: { retryAfter: Math.ceil(spent.msBeforeNext / 1000) } })
  }
}
