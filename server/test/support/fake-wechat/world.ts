import { randomBytes } from 'node:crypto'

/** A template as it was chosen in WeChat's console: the names of its fields carry their types (`thing1`, `time2`). */
export interface FakeTemplate {
  fields: readonly string[]
  /** The values of `enum` fields. */
  values?: readonly string[]
  /** 长期订阅: once accepted, it takes any number of messages until it is declined. */
  longTerm?: boolean
}

export interface FakeMessage {
  /** More digits than a number of JavaScript is exact in, as WeChat's have. */
  readonly msgid: string
  readonly at: number
  readonly touser: string
  readonly templateId: string
  readonly page: string | undefined
  readonly lang: string | undefined
  readonly data: Readonly<Record<string, string>>
}

/** How an answer goes wrong: not at all in time, cut off, WeChat's own errcode, or a status of some machine before it. */
export type Fault = 'slow' | 'drop' | 'lost' | { errcode: number } | { status: number }

const TOKEN_LIFE = 7200_000
/** The last minutes of a token: a new one is given out, and both count. */
const OVERLAP = 300_000
/** What a token looks like: of anything else WeChat says that it is none. */
const TOKEN_FORM = /^[\w-]{100,512}$/
const CODE_LIFE = 300_000
const FORCED_APART = 30_000
const FORCED_A_DAY = 20

export type CodeSource = 'login' | 'phone'

/** What WeChat remembers, on a clock of its own that only `advance` sets forth beside real time. */
export interface World {
  readonly sent: FakeMessage[]
  /** The id of the next message. */
  nextMessageId(): string
  readonly templates: Map<string, FakeTemplate>
  readonly pages: Set<string>
  /** People by openid, each with the messages they still accept by template; `Infinity` is a long-term subscription. */
  readonly people: Map<string, Map<string, number>>
  /** What the button that gives a phone number gives. */
  readonly phone: { number: string; countryCode: string | number }
  now(): number
  advance(ms: number): void
  /** A code of wx.login, or of the button that gives a phone number: neither is good for the other. */
  issue(openid: string, by?: CodeSource): string
  /** Who a code belongs to, once; otherwise the errcode. */
  redeem(code: string, by: CodeSource): string | number
  accept(openid: string, templateIds: readonly string[], count?: number): void
  token(forced: boolean): { access_token: string; expires_in: number } | number
  /** 0, or why this token does not count. */
  checkToken(token: string): number
  /** Words that no message may hold (45168). */
  readonly sensitive: Set<string>
  /** The mini-program may send no messages any more (43107). */
  ban(): void
  isBanned(): boolean
  /** Ends all tokens at once, as when somebody resets the secret. */
  revokeTokens(): void
}

export function createWorld(): World {
  let shift = 0
  let banned = false
  const now = () => Date.now() + shift
  const codes = new Map<string, { openid: string; by: CodeSource; until: number; used: boolean }>()
  let tokens: { value: string; until: number }[] = []
  let forced: number[] = []
  const people: World['people'] = new Map()
  const templates: World['templates'] = new Map()

  function creditsOf(openid: string): Map<string, number> {
    const known = people.get(openid) ?? new Map<string, number>()
    people.set(openid, known)
    return known
  }

  function fresh(): { value: string; until: number } {
    const made = { value: randomBytes(96).toString('base64url'), until: now() + TOKEN_LIFE }
    tokens = [...tokens, made]
    return made
  }

  let messageId = 10n ** 18n + BigInt(`0x${randomBytes(7).toString('hex')}`)

  return {
    sent: [],
    nextMessageId: () => String((messageId += 1n)),
    phone: { number: '13800138000', countryCode: '86' },
    templates,
    pages: new Set(['pages/ticket/index', 'pages/take/index', 'pages/home/index', 'pages/room/index']),
    people,
    now,
    advance: ms => void (shift += ms),
    issue(openid, by = 'login') {
      creditsOf(openid)
      const code = `0${randomBytes(12).toString('hex')}`
      codes.set(code, { openid, by, until: now() + CODE_LIFE, used: false })
      return code
    },
    redeem(code, by) {
      const known = codes.get(code)
      if (known?.by !== by || known.until < now()) return 40029
      if (known.used) return 40163
      known.used = true
      return known.openid
    },
    accept(openid, templateIds, count = 1) {
      const credits = creditsOf(openid)
      for (const id of templateIds) {
        const allowed = templates.get(id)?.longTerm === true ? Infinity : count
        credits.set(id, (credits.get(id) ?? 0) + allowed)
      }
    },
    token(isForced) {
      if (isForced) {
        forced = forced.filter(at => at > now() - 86_400_000)
        if (forced.length >= FORCED_A_DAY || (forced.at(-1) ?? 0) > now() - FORCED_APART) return 45009
        forced.push(now())
        // Not as when one is renewed: those from before count no more.
        tokens = [fresh()]
      }
      const last = tokens.at(-1)
      const current = last === undefined || last.until - now() <= OVERLAP ? fresh() : last
      return { access_token: current.value, expires_in: Math.floor((current.until - now()) / 1000) }
    },
    checkToken(value) {
      const token = tokens.find(one => one.value === value)
      if (token === undefined) return TOKEN_FORM.test(value) ? 40001 : 40014
      return token.until < now() ? 42001 : 0
    },
    sensitive: new Set(),
    ban: () => void (banned = true),
    isBanned: () => banned,
    revokeTokens: () => void (tokens = []),
  }
}
