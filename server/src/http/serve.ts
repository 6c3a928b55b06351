import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { parse as parseQuery } from 'node:querystring'
import type { Endpoint, Schema } from '@paihao/shared/contract/endpoint'
import { type EndpointName, endpoints } from '@paihao/shared/contract/endpoints'
import { faultsOf } from '@paihao/shared/contract/error'
import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import { statusOf } from '@paihao/shared/contract/error-codes'
import { id as idSchema } from '@paihao/shared/contract/fields'
import { idempotencyKey as keySchema } from '@paihao/shared/contract/headers'
import { isAmong } from '@paihao/shared/contract/roles'
import * as z from '@paihao/shared/contract/z'
import type { BaseLogger } from 'pino'
import { type Caller, anybody, kindsOf } from '../auth/caller'
import { Refused } from '../refused'
import { readJson } from './body'
import type { AddressOf } from './client-address'
import { errorBody, logFailure, refusedBy } from './failures'
import type { Handlers } from './handlers'
import { languageOfHeader } from './language'
import type { Limits } from './limits'
import { sendJson, withRetryAfter } from './send'
import type { Telling } from './telling'

/** Answers one request whose path was recognised. Never throws, and never rejects. */
export type Serve = (req: IncomingMessage, res: ServerResponse, params: Params) => Promise<void>
export type Params = Readonly<Record<string, string>>

/** What every request goes through, whichever way it comes in. */
export interface Frame {
  /** Who a token belongs to; throws Refused. */
  authenticate(token: string): Caller | Promise<Caller>
  addressOf: AddressOf
  limits: Limits
  telling: Telling
  logger: BaseLogger
  newId(): string
  /** Whether the server takes no more requests. */
  stopping(): boolean
}

interface Answer {
  status: number
  body: unknown
}
/** A handler of the table, with the types of its endpoint left out. */
type AnyHandler = (caller: Caller, params: Params) => AnyWork | Promise<AnyWork>
type AnyWork = (request: object) => Promise<Answer>

/** Allowed to staff who have not changed their first password yet. */
const BEFORE_PASSWORD_CHANGE: readonly EndpointName[] = ['me', 'changePassword', 'logOut']

/** The way of a request to one endpoint: log-in, visible, role, body, state, in this order. */
export function createServe<Name extends EndpointName>(
  frame: Frame,
  name: Name,
  typedHandler: Handlers[Name],
  bodyLimit: number,
): Serve {
  const endpoint: Endpoint = endpoints[name]
  // The schemas below are those of this very endpoint: what they let through has its types.
  const handler = typedHandler as unknown as AnyHandler
  const isPublic = endpoint.who.includes('public')
  const asksWho = !(isPublic && endpoint.tag === 'log-in')
  const isHoldersLogIn = name === 'logInGuest' || name === 'logInWechat'
  const beforeChange = isPublic || BEFORE_PASSWORD_CHANGE.includes(name)
  const { limits, addressOf, telling, logger } = frame

  async function callerOf(req: IncomingMessage): Promise<Caller> {
    const token = asksWho ? bearerOf(req.headers.authorization) : null
    if (token === null) {
      if (isPublic) return anybody
      throw new Refused('login/required')
    }
    const found = frame.authenticate(token)
    const caller = found instanceof Promise ? await found : found
    const wait = limits.caller(caller)
    if (wait !== undefined) await wait
    return caller
  }

  function checkRole(caller: Caller): void {
    if (!isAmong(endpoint.who, kindsOf(caller))) throw new Refused('role/forbidden')
    if (caller.kind === 'staff' && caller.staff.mustChangePassword && !beforeChange)
      throw new Refused('login/password_change_required')
  }

  async function work(
    req: IncomingMessage,
    params: Params,
    requestId: string,
    isFrom: (caller: Caller) => void,
  ): Promise<Answer> {
    if (frame.stopping()) throw new Refused('server/stopping')
    const address = addressOf(req)
    const wait = limits.address(address, name)
    if (wait !== undefined) await wait
    const caller = await callerOf(req)
    isFrom(caller)
    for (const param in params) if (!idSchema.safeParse(params[param]).success) throw new Refused('not_found')
    const act = await handler(caller, params)
    checkRole(caller)
    return await act({
      caller,
      query:
        endpoint.query === undefined ? undefined : checked(endpoint.query, queryOf(req), 'query/invalid'),
      idempotencyKey: endpoint.method === 'POST' ? keyOf(req) : undefined,
      body:
        endpoint.body === undefined
          ? undefined
          : checked(endpoint.body, await readJson(req, endpoint.bodyLimit ?? bodyLimit), 'body/invalid'),
      language: languageOfHeader(req.headers['accept-language']),
      requestId,
      address: address.key,
    })
  }

  return async function serve(req, res, params) {
    const started = performance.now()
    const id = frame.newId()
    let status: number
    let isHolder = isHoldersLogIn
    try {
      const answer = await work(req, params, id, caller => (isHolder ||= caller.kind === 'holder'))
      status = answer.status
      sendJson(res, status, answer.body, id)
    } catch (error) {
      const refused = refusedBy(error)
      status = statusOf(refused.code)
      logFailure(logger, refused, id, name)
      const body = errorBody(refused, languageOfHeader(req.headers['accept-language']), id)
      sendJson(res, status, body, id, withRetryAfter(refused))
    }
    const answered = { id, endpoint: name, status, ms: performance.now() - started }
    telling.answered(params, answered, isHolder ? 'holder' : 'other')
  }
}

const BEARER = /^bearer +(\S+) *$/i

/** The token of an Authorization header, or null without one. */
function bearerOf(header: string | undefined): string | null {
  if (header === undefined) return null
  const token = header.startsWith('Bearer ') ? header.slice(7) : BEARER.exec(header)?.[1]
  if (token === undefined) throw new Refused('login/required')
  return token
}

function keyOf(req: IncomingMessage): string | undefined {
  const header = req.headers['idempotency-key']
  if (header === undefined) return undefined
  const key = keySchema.safeParse(header)
  if (!key.success) throw new Refused('header/invalid')
  return key.data
}

function queryOf(req: IncomingMessage): unknown {
  const url = req.url ?? ''
  const mark = url.indexOf('?')
  return mark === -1 ? {} : { ...parseQuery(url.slice(mark + 1)) }
}

function checked(schema: Schema, value: unknown, code: ErrorCode): unknown {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const { path, problem } of faultsOf(parsed.error)) fields[path] ??= problem
  throw new Refused(code, { fields })
}
