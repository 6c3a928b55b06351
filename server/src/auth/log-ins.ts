import { createHmac } from 'node:crypto'
import type { Device, Holder, Staff } from '@paihao/shared/contract/account'
import type { Store } from '../log/types'
import type { Account } from '@paihao/shared/rules/accounts'
import { Refused } from '../refused'
import { createTurns } from '../turns'
import { randomId } from '../venues/ids'
import { type Accounts, staffView } from './accounts'
import { anybody, type Caller } from './caller'
import type { Tokens } from './tokens'

const MINUTE = 60_000
/** Staff are logged out after half an hour without a request, and after twelve hours in any case. */
const STAFF_IDLE = 30 * MINUTE
const STAFF_LONGEST = 12 * 60 * MINUTE
/** A screen or a kiosk stays paired until it is revoked, or was off for so long. */
const DEVICE_IDLE = 400 * 24 * 60 * MINUTE
/** A log-in that was just looked up counts without another look for so long. */
const CACHED = 5000
/** When somebody was last seen is kept to the minute. */
const SEEN = 60_000
const FAILURES = 5
const LOCKED = 15 * MINUTE

type Stored = { kind: 'staff'; staffId: string; until: number } | { kind: 'device'; device: Device }

/** Who may log in, and whom a token belongs to. */
export interface LogIns {
  /** Who sent a request with this token; without one anybody. Throws Refused for one that does not count. */
  authenticate(token: string | undefined): Promise<Caller> | Caller
  staff(username: string, password: string, address: string): Promise<{ token: string; staff: Staff }>
  guest(): { token: string; holder: Holder }
  /** The same person (openid) is the same holder each time. */
  wechat(openid: string): { token: string; holder: Holder }
  /** Which holder the person with this openid is. */
  holderIdOf(openid: string): string
  device(device: Device): Promise<{ token: string; device: Device }>
  end(caller: Caller): Promise<void>
  endAllOf(owner: string, exceptSid?: string): Promise<void>
  /** When (ms, to the minute) accounts or devices were last there. */
  lastSeen(owners: readonly string[]): Promise<(number | null)[]>
  /** Checks a password behind the same lock as a log-in. */
  confirm(username: string, password: string, address: string): Promise<void>
}

function ownerOf(caller: Caller): string | null {
  if (caller.kind === 'staff') return caller.staff.staffId
  return caller.kind === 'device' ? caller.device.deviceId : null
}

interface Options {
  store: Store
  tokens: Tokens
  accounts: Accounts
  /** From which holderIds of WeChat users are made. */
  identityKey: Buffer
  now(): number
}

export function createLogIns({ store, tokens, accounts, identityKey, now }: Options): LogIns {
  const cache = new Map<string, { caller: Caller; at: number }>()
  const inTurn = createTurns()
  const seen = new Map<string, number>()

  async function look(sid: string): Promise<Caller> {
    const known = cache.get(sid)
    if (known !== undefined && now() - known.at < CACHED) return known.caller
    cache.delete(sid)
    const value = await store.logins.touch(sid, sid.startsWith('d') ? DEVICE_IDLE : STAFF_IDLE)
    const caller = value === null ? null : await callerOf(sid, JSON.parse(value) as Stored) // as `open` wrote it
    if (caller === null) throw new Refused('login/required')
    if (cache.size > 10_000) cache.clear()
    cache.set(sid, { caller, at: now() })
    note(caller)
    return caller
  }

  function note(caller: Caller): void {
    const owner = ownerOf(caller)
    if (owner === null || now() - (seen.get(owner) ?? -Infinity) < SEEN) return
    if (seen.size > 10_000) seen.clear()
    seen.set(owner, now())
    // Nice to know and no more: a request does not wait for it, nor fail with it.
    store.logins.noteSeen(owner, now()).catch(() => seen.delete(owner))
  }

  async function callerOf(sid: string, stored: Stored): Promise<Caller | null> {
    if (stored.kind === 'device') return { kind: 'device', device: stored.device, sid }
    const account = await accounts.find(stored.staffId)
    return account === undefined || account.disabled || now() > stored.until
      ? null
      : { kind: 'staff', staff: staffView(account), sid }
  }

  /** Guesses at one account from one address take turns: a hundred at once would all be made before the lock. */
  function confirm(username: string, password: string, address: string): Promise<Account> {
    const name = username.trim().toLowerCase()
    return inTurn(`${name} ${address}`, () => guess(name, password, address))
  }

  async function guess(name: string, password: string, address: string): Promise<Account> {
    const { count, endsIn } = await store.failures.read(name, address)
    if (count >= FAILURES)
      throw new Refused('login/locked', { params: { retryAfter: Math.ceil(endsIn / 1000) } })
    const account = await accounts.check(name, password)
    if (account === null) {
      await store.failures.add(name, address, LOCKED)
      throw new Refused('login/failed')
    }
    if (count > 0) await store.failures.clear(name, address)
    return account
  }

  async function open(sid: string, owner: string, stored: Stored, idleMs: number): Promise<string> {
    await store.logins.open({ sid, owner, value: JSON.stringify(stored), idleMs })
    return tokens.ofLogin(sid)
  }

  const holderIdOf = (openid: string) =>
    `w${createHmac('sha256', identityKey).update(`wechat\0${openid}`).digest().subarray(0, 18).toString('hex')}`
  const asHolder = (holder: Holder) => ({ token: tokens.ofHolder(holder), holder })

  return {
    authenticate(token) {
      if (token === undefined) return anybody
      const claims = tokens.read(token)
      if (claims === null) throw new Refused('login/required')
      return claims.kind === 'holder' ? claims : look(claims.sid)
    },
    async staff(username, password, address) {
      const account = await confirm(username, password, address)
      const stored: Stored = { kind: 'staff', staffId: account.staffId, until: now() + STAFF_LONGEST }
      return {
        token: await open(`s${randomId(24)}`, account.staffId, stored, STAFF_IDLE),
        staff: staffView(account),
      }
    },
    guest: () => asHolder({ holderId: `g${randomId(24)}`, kind: 'guest' }),
    wechat: openid => asHolder({ holderId: holderIdOf(openid), kind: 'wechat' }),
    holderIdOf,
    device: async device => ({
      token: await open(`d${randomId(24)}`, device.deviceId, { kind: 'device', device }, DEVICE_IDLE),
      device,
    }),
    async end(caller) {
      if (!('sid' in caller)) return
      cache.delete(caller.sid)
      await store.logins.revoke(caller.sid)
    },
    lastSeen: store.logins.lastSeen,
    async endAllOf(owner, exceptSid) {
      await store.logins.revokeAll(owner, exceptSid)
      cache.clear()
    },
    async confirm(username, password, address) {
      await confirm(username, password, address)
    },
  }
}
