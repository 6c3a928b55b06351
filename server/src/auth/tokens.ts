import type { Holder } from '@paihao/shared/contract/account'
import { createHmacSha256 } from '../digests'

/** A holder's token speaks for itself for 30 days. */
const HOLDER_TTL = 30 * 24 * 3600

/** What a token says. Staff's and devices' only name a log-in, which lives in Redis and can be ended. */
export type Claims = { kind: 'holder'; holder: Holder } | { kind: 'login'; sid: string }

export interface Tokens {
  ofHolder(holder: Holder): string
  ofLogin(sid: string): string
  /** Null when the token is not one of ours, or too old. */
  read(token: string): Claims | null
}

interface Payload {
  sid: string
  /** The kind of holder; absent in the tokens of staff and devices. */
  hk?: Holder['kind']
  /** When it ends (s). */
  exp?: number
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** The only header there is: a token that names another algorithm is none of ours. */
const HEAD = `${encode({ alg: 'HS256', typ: 'JWT' })}.`

/**
 * JSON Web Tokens signed with HMAC-SHA256 (RFC 7519, RFC 7515), and nothing else of those: every new holder's first
 * request is read here, in 3 µs where a library's choices took 13. Those made with the old key still count while keys
 * are rotated.
 */
export function createTokens(key: Buffer, oldKey: Buffer | null, now: () => number = Date.now): Tokens {
  const sign = createHmacSha256(key)
  const signers = oldKey === null ? [sign] : [sign, createHmacSha256(oldKey)]
  const seconds = () => Math.floor(now() / 1000)

  function issue(payload: Payload): string {
    const signed = HEAD + encode(payload)
    return `${signed}.${sign(signed, 'base64url')}`
  }

  return {
    ofHolder: ({ holderId, kind }) => issue({ sid: holderId, hk: kind, exp: seconds() + HOLDER_TTL }),
    ofLogin: sid => issue({ sid }),
    read(token) {
      const dot = token.lastIndexOf('.')
      if (!token.startsWith(HEAD) || dot < HEAD.length) return null
      const signed = token.slice(0, dot)
      const given = token.slice(dot + 1)
      if (!signers.some(one => isSame(given, one(signed, 'base64url')))) return null
      // What we signed is what `issue` wrote.
      const { sid, hk, exp } = JSON.parse(
        Buffer.from(token.slice(HEAD.length, dot), 'base64url').toString(),
      ) as Payload
      if (exp !== undefined && seconds() >= exp) return null
      return hk === undefined
        ? { kind: 'login', sid }
        : { kind: 'holder', holder: { holderId: sid, kind: hk } }
    },
  }
}

/** Compares two signatures in the same time wherever they differ. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length
  for (let i = 0; i < expected.length; i++) difference |= given.charCodeAt(i) ^ expected.charCodeAt(i)
  return difference === 0
}
