import { createSigner, createVerifier, TokenError } from 'fast-jwt'
import type { Holder } from '@paihao/shared/contract/account'

/** A holder's token speaks for itself for 30 days. */
const HOLDER_TTL = 30 * 24 * 3_600_000

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
}

/**
 * Tokens signed with HMAC-SHA256 (RFC 7519); those made with the old key still count while keys are rotated. Not
 * cached: 6 µs a token are less than what looking a new one up in a cache adds.
 */
export function createTokens(key: Buffer, oldKey: Buffer | null): Tokens {
  const signHolder = createSigner({ key, algorithm: 'HS256', expiresIn: HOLDER_TTL })
  const signLogin = createSigner({ key, algorithm: 'HS256' })
  const verifiers = [key, ...(oldKey === null ? [] : [oldKey])].map(one =>
    createVerifier({ key: one, algorithms: ['HS256'] }),
  )

  return {
    ofHolder: ({ holderId, kind }) => signHolder({ sid: holderId, hk: kind } satisfies Payload),
    ofLogin: sid => signLogin({ sid } satisfies Payload),
    read(token) {
      for (const verify of verifiers)
        try {
          const { sid, hk } = verify(token) as Payload // signed by us with exactly these fields
          return hk === undefined
            ? { kind: 'login', sid }
            : { kind: 'holder', holder: { holderId: sid, kind: hk } }
        } catch (error) {
          if (!(error instanceof TokenError)) throw error
        }
      return null
    },
  }
}
