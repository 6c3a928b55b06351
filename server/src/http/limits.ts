import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Caller } from '../auth/caller'
import { Refused } from '../refused'
import type { ClientAddress } from './client-address'

/** Requests a minute. Generous: a whole hall may sit behind one address, and a desk's buttons are quick. */
const PER_ADDRESS = 30_000
const PER_HOLDER = 1200
const PER_STAFF = 12_000
/** A password costs 30 ms of this server to check. */
const PASSWORDS_PER_ADDRESS = 120
const MINUTE = 60

/** How often somebody may ask. Counted in this process: each server allows as much. */
export interface Limits {
  /** Throws `rate/limited` when too much came from an address. */
  address(address: ClientAddress): Promise<void>
  /** The same for one holder, one member of staff, one device. */
  caller(caller: Caller): Promise<void>
  password(address: ClientAddress): Promise<void>
}

export function createLimits(): Limits {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: MINUTE })
  const addresses = limiter(PER_ADDRESS)
  const passwords = limiter(PASSWORDS_PER_ADDRESS)
  const holders = limiter(PER_HOLDER)
  const staff = limiter(PER_STAFF)
  const free = Promise.resolve()
  return {
    address: ({ key, trusted }) => (trusted ? free : consume(addresses, key)),
    password: ({ key, trusted }) => (trusted ? free : consume(passwords, key)),
    caller: caller => {
      if (caller.kind === 'holder') return consume(holders, caller.holder.holderId)
      if (caller.kind === 'staff') return consume(staff, caller.staff.staffId)
      return caller.kind === 'device' ? consume(staff, caller.device.deviceId) : free
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    throw new Refused('rate/limited', { params: { retryAfter: Math.ceil(spent.msBeforeNext / 1000) } })
  }
}
