import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../log/types'
import type { WechatCall } from './wechat-call'

/** A token is renewed so long (ms) before its end; WeChat gives out the next one then, and both count. */
const BEFORE_END = 300_000
/** How long (ms) one server may be fetching while the others wait for it. */
const FETCHING = 10_000
const LOOK_AGAIN = 50

/** The access token of the mini-program, one for all servers, fetched by one of them at a time. */
export interface WechatToken {
  /** Null when WeChat gives none now. */
  get(): Promise<string | null>
  /** Whether WeChat answers at all: this may be asked at any time, and does nothing. */
  ping(): Promise<boolean>
  /** WeChat did not take this one: the next `get` fetches another. */
  refused(token: string): Promise<void>
  /** Looks which token is in use, also when another server fetched it; asks WeChat for none. */
  look(): Promise<void>
  /** When the token in use is to be renewed (ms), as this server last saw it; null: there is none. */
  readonly renewAt: number | null
  /** The errcode of the last fetch that failed, or null. */
  readonly lastRefusal: number | null
}

interface Options {
  call: WechatCall
  appId: string
  secret: string
  store: Pick<Store, 'once'>
  /** Encrypts what lies in Redis, and opens it; null for what cannot be opened. */
  lock(text: string): string
  unlock(text: string): string | null
  now(): number
}

export function createWechatToken({ call, appId, secret, store, lock, unlock, now }: Options): WechatToken {
  let cached: { token: string; renewAt: number } | null = null
  let refusedToken: string | null = null
  let lastRefusal: number | null = null
  let asking: Promise<string | null> | null = null
  let pinging: Promise<boolean> | null = null

  async function stored(): Promise<string | null> {
    const text = unlock((await store.once.peek('wechat-token', appId)) ?? '')
    if (text === null) return null
    cached = JSON.parse(text) as { token: string; renewAt: number } // as `fetchOne` wrote it
    return cached.token
  }

  const question = (forced: boolean) =>
    call.post(
      '/cgi-bin/stable_token',
      {},
      { grant_type: 'client_credential', appid: appId, secret, force_refresh: forced },
    )

  async function fetchOne(forced: boolean): Promise<string | null> {
    const answer = await question(forced)
    if (answer.kind !== 'json') return null
    const { access_token: token, expires_in: seconds } = answer.body
    if (typeof token !== 'string' || typeof seconds !== 'number') {
      lastRefusal = answer.errcode
      return null
    }
    // It says nothing of a secret that was reset: only a forced one is new for certain.
    if (token === refusedToken && !forced) return await fetchOne(true)
    lastRefusal = null
    const life = Math.max(seconds * 1000 - BEFORE_END, 1000)
    cached = { token, renewAt: now() + life }
    await store.once.take('wechat-token', appId)
    await store.once.put('wechat-token', appId, lock(JSON.stringify(cached)), life)
    return token
  }

  async function ask(): Promise<string | null> {
    for (const until = Date.now() + FETCHING; Date.now() < until;) {
      const known = await stored()
      if (known !== null && known !== refusedToken) return known
      if (await store.once.put('wechat-token-fetch', appId, '1', FETCHING)) {
        try {
          return await fetchOne(false)
        } finally {
          await store.once.take('wechat-token-fetch', appId)
        }
      }
      await sleep(LOOK_AGAIN)
    }
    return null
  }

  return {
    async get() {
      if (cached !== null && now() < cached.renewAt && cached.token !== refusedToken) return cached.token
      asking ??= ask().finally(() => (asking = null))
      return await asking
    },
    async ping() {
      pinging ??= question(false)
        .then(({ kind }) => kind === 'json')
        .finally(() => (pinging = null))
      return await pinging
    },
    async refused(token) {
      refusedToken = token
      const text = unlock((await store.once.peek('wechat-token', appId)) ?? '')
      if (text !== null && (JSON.parse(text) as { token: string }).token === token)
        await store.once.take('wechat-token', appId)
    },
    async look() {
      if (cached !== null && now() < cached.renewAt) return
      if ((await stored()) === null) cached = null
    },
    get renewAt() {
      return cached?.renewAt ?? null
    },
    get lastRefusal() {
      return lastRefusal
    },
  }
}
