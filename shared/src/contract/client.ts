import { errorBody, type Fault } from './error'
import type { ErrorCode } from './error-codes'
import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ReplyOf } from './endpoint'
import { type EndpointName, type Endpoints, endpoints } from './endpoints'
import { IDEMPOTENCY_KEY } from './headers'

export interface TransportRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  /** JSON, on a POST. */
  body?: string
}

/** Carries one request (`fetch`, `Taro.request` …): the status and the parsed body; throws when no answer came. */
export type Transport = (request: TransportRequest) => Promise<{ status: number; body: unknown }>

export interface ClientOptions {
  transport: Transport
  /** What comes before `/api`; '' on the server's own pages. */
  base?: string
  /** Asked anew at every request. */
  token?: () => string | null
  language?: () => string
  /** Waits between attempts (ms); tests pass their own. */
  sleep?: (ms: number) => Promise<void>
}

/** A request that the server refused, or (`network`) that got no answer. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'network',
    message: string,
    readonly status: number,
    /** To be named when asking for help: it stands in the server's log. */
    readonly id: string | null = null,
    readonly fields: readonly Fault[] = [],
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

type Needed<Name extends string, T> = T extends undefined
  ? unknown
  : Record<string, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T }

/** What a call of this endpoint needs. An `idempotencyKey` also makes a POST repeatable after a lost reply. */
export type CallOptions<E extends Endpoint> = ([keyof ParamsOf<E>] extends [never]
  ? unknown
  : { params: ParamsOf<E> }) &
  Needed<'query', QueryInputOf<E>> &
  Needed<'body', BodyInputOf<E>> & { idempotencyKey?: string }

type Arguments<E extends Endpoint> =
  Record<string, never> extends CallOptions<E> ? [options?: CallOptions<E>] : [options: CallOptions<E>]

export interface Client {
  /** Calls an endpoint by its name; resolves with the body of its success, rejects with an `ApiError`. */
  call<Name extends EndpointName>(
    name: Name,
    ...options: Arguments<Endpoints[Name]>
  ): Promise<ReplyOf<Endpoints[Name]>>
}

/** There in browsers, in Node and in WeChat, whose types are three different ones. */
declare function setTimeout(run: () => void, ms: number): unknown

const ATTEMPTS = 3
const FIRST_WAIT = 300

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

interface Loose {
  params?: Record<string, string>
  query?: Query
  body?: unknown
  idempotencyKey?: string
}

/** A typed client of the whole contract, over any transport; it needs nothing of a browser. */
export function createClient(options: ClientOptions): Client {
  const { transport, base = '', token, language } = options
  const sleep = options.sleep ?? (ms => new Promise(resolve => setTimeout(() => resolve(), ms)))

  function requestFor({ method, path }: Endpoint, { params = {}, query = {}, body, idempotencyKey }: Loose) {
    const headers: Record<string, string> = { Accept: 'application/json' }
    const bearer = token?.() ?? null
    if (bearer !== null) headers.Authorization = `Bearer ${bearer}`
    if (language !== undefined) headers['Accept-Language'] = language()
    if (idempotencyKey !== undefined) headers[IDEMPOTENCY_KEY] = idempotencyKey
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const request: TransportRequest = { method, url: `${base}/api${filled}${queryString(query)}`, headers }
    if (method === 'GET') return request
    headers['Content-Type'] = 'application/json'
    return { ...request, body: JSON.stringify(body ?? {}) }
  }

  async function send(endpoint: Endpoint, given: Loose): Promise<unknown> {
    const attempts = endpoint.method === 'GET' || given.idempotencyKey !== undefined ? ATTEMPTS : 1
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptOnce(transport, requestFor(endpoint, given))
      if (!(outcome instanceof ApiError)) return outcome.body
      if (attempt >= attempts || !isPassing(outcome)) throw outcome
      await sleep(FIRST_WAIT * 2 ** (attempt - 1))
    }
  }

  return {
    // `send` works on the table's common form; the types of one endpoint are those of its own row.
    call: (name, ...[given]) => send(endpoints[name], given ?? {}) as Promise<never>,
  }
}

async function attemptOnce(
  transport: Transport,
  request: TransportRequest,
): Promise<{ body: unknown } | ApiError> {
  try {
    const { status, body } = await transport(request)
    return status >= 200 && status < 300 ? { body } : failure(status, body)
  } catch (error) {
    return new ApiError('network', error instanceof Error ? error.message : String(error), 0)
  }
}

function failure(status: number, body: unknown): ApiError {
  const parsed = errorBody.safeParse(body)
  if (!parsed.success)
    return new ApiError(status >= 500 ? 'server/unavailable' : 'server/fault', `HTTP ${status}`, status)
  const { code, message, id, fields, params } = parsed.data.error
  return new ApiError(code, message, status, id, fields, params)
}

/** Whether the same request may succeed in a moment. */
function isPassing({ code, status }: ApiError): boolean {
  return code === 'network' || status === 502 || status === 503 || status === 504
}

function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
