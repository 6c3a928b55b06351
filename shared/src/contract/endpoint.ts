import type { ErrorCode } from './error-codes'
import { type Caller, isRole } from './roles'
import type * as z from './z'

export type Schema = z.core.$ZodType

/** One request that crosses the wire. The whole contract is a table of these. */
export interface Endpoint {
  readonly method: 'GET' | 'POST'
  /** Under `/api`; `:name` is an opaque id. One that nothing has is a 404. */
  readonly path: `/${string}`
  /** Who may call it; anybody else is refused: 401 without a log-in, 403 with one. */
  readonly who: readonly Caller[]
  /**
   * `venue`: staff must belong to the venue, and a holder must hold the ticket. Where the thing itself is public a
   * stranger gets 403, else 404. Absent: whoever is named in `who`.
   */
  readonly scope?: 'venue'
  readonly query?: Schema
  /** Every POST has one; an absent body counts as `{}`. */
  readonly body?: Schema
  /** Bytes of its body, where a file may be larger than everything else. */
  readonly bodyLimit?: number
  readonly replies: Readonly<Record<number, Schema>>
  /** Beside those that follow from the rest (see `errorsOf`). */
  readonly errors?: readonly ErrorCode[]
  readonly summary: string
  readonly tag:
    | 'log-in'
    | 'bid sessions'
    | 'halls'
    | 'queues'
    | 'tickets'
    | 'records'
    | 'reports'
    | 'accounts'
    | 'devices'
}

/** Keeps the exact types of an endpoint while checking its form. */
export function endpoint<const E extends Endpoint>(given: E): E {
  return given
}

/** The names of a path's parameters: `/queues/:queueId/call` has `queueId`. */
export type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

export type ParamsOf<E extends Endpoint> = Record<ParamNames<E['path']>, string>
export type QueryOf<E extends Endpoint> = E extends { query: infer S extends Schema }
  ? z.output<S>
  : undefined
export type QueryInputOf<E extends Endpoint> = E extends { query: infer S extends Schema }
  ? z.input<S>
  : undefined
export type BodyOf<E extends Endpoint> = E extends { body: infer S extends Schema } ? z.output<S> : undefined
export type BodyInputOf<E extends Endpoint> = E extends { body: infer S extends Schema }
  ? z.input<S>
  : undefined
/** What any success gives. */
export type ReplyOf<E extends Endpoint> = z.output<E['replies'][keyof E['replies'] & number]>

/** The names of a path's parameters at run time. */
export function paramsIn(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
}

/** The codes that follow from who may call an endpoint and from what it takes. */
export const impliedErrors = {
  always: ['rate/limited', 'server/fault', 'server/unavailable'],
  'not for everybody': ['login/required', 'role/forbidden'],
  'for staff': ['login/password_change_required'],
  'with an id': ['not_found'],
  'of a venue': ['log/forked'],
  'with a query': ['query/invalid'],
  'a POST': [
    'body/not_json',
    'body/invalid',
    'body/too_large',
    'request/unsupported',
    'header/invalid',
    'key/reused',
  ],
} as const satisfies Record<string, readonly ErrorCode[]>

/** Every code an endpoint can fail with: its own, and those implied. */
export function errorsOf({ who, path, tag, query, body, errors = [] }: Endpoint): ErrorCode[] {
  const implied: Record<keyof typeof impliedErrors, boolean> = {
    always: true,
    'not for everybody': !who.includes('public'),
    'for staff': tag !== 'log-in' && who.some(isRole),
    'with an id': path.includes(':'),
    'of a venue': /:(venue|queue|ticket)Id/.test(path),
    'with a query': query !== undefined,
    'a POST': body !== undefined,
  }
  const follow = Object.entries(impliedErrors).flatMap(([when, codes]) =>
    // Object.entries widens the keys of the table to string.
    implied[when as keyof typeof impliedErrors] ? codes : [],
  )
  return [...new Set([...errors, ...follow])]
}
