import { BrokenCircuitError } from 'cockatiel'
import { createPause, type Pause } from './wechat-pause'
import { withWholeIds } from './whole-ids'

/** Errors of Node.js that say for certain that nothing went out. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** What came of one request: `unsent` is certain to have done nothing, `unknown` may have done all of it. */
export type CallResult =
  | { kind: 'json'; body: Readonly<Record<string, unknown>>; errcode: number }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'unsent' | 'unknown'; why: string }

export interface WechatCall {
  get(path: string, query: Readonly<Record<string, string>>): Promise<CallResult>
  post(path: string, query: Readonly<Record<string, string>>, body: unknown): Promise<CallResult>
  /** Whether WeChat is left alone for a moment: at this path, or at any. */
  isBroken(path: string): boolean
  readonly broken: boolean
  /** Both at this path: see `Pause`. */
  isUnsure(path: string): boolean
  admits(path: string): boolean
}

interface Options {
  apiUrl: string
  timeoutMs: number
  pauseMs?: number
}

class Fault extends Error {
  constructor(readonly result: Extract<CallResult, { why: string }>) {
    super(result.why)
  }
}

/**
 * Requests to WeChat. It says 200 and text/plain to everything: what counts is in the body, and a picture is told from
 * an error by its first byte. Of a fault only the error's name is kept: its words may hold the URL, and with it secrets.
 */
export function createWechatCall({ apiUrl, timeoutMs, pauseMs = 5_000 }: Options): WechatCall {
  // A gateway may have a path of its own.
  const base = apiUrl.replace(/\/+$/, '')
  // Each of WeChat's interfaces may fail by itself: while messages fail people still log in.
  const pauses = new Map<string, Pause>()

  function pauseOf(path: string): Pause {
    const pause = pauses.get(path) ?? createPause(pauseMs)
    pauses.set(path, pause)
    return pause
  }

  async function once(path: string, query: Readonly<Record<string, string>>, init: RequestInit) {
    const url = new URL(base + path)
    url.search = new URLSearchParams(query).toString()
    try {
      const response = await fetch(url, {
        ...init,
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      if (!response.ok) throw new Fault({ kind: 'unknown', why: `status ${response.status}` })
      return read(bytes)
    } catch (error) {
      throw error instanceof Fault ? error : new Fault(faultOf(error))
    }
  }

  async function guarded(path: string, query: Readonly<Record<string, string>>, init: RequestInit) {
    try {
      return await pauseOf(path).execute(() => once(path, query, init))
    } catch (error) {
      if (error instanceof Fault) return error.result
      const why = error instanceof BrokenCircuitError ? 'left alone for a moment' : nameOf(error)
      return { kind: 'unsent' as const, why }
    }
  }

  return {
    get: (path, query) => guarded(path, query, {}),
    post: (path, query, body) =>
      guarded(path, query, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    isBroken: path => pauseOf(path).broken,
    get broken() {
      return [...pauses.values()].some(({ broken }) => broken)
    },
    isUnsure: path => pauseOf(path).unsure,
    admits: path => pauseOf(path).admits(),
  }
}

function read(bytes: Buffer): CallResult {
  // A text may begin with white space or a byte order mark (which `trim` takes too); a picture's bytes do not.
  const start = bytes.subarray(0, 64).toString().trim()
  if (!start.startsWith('{')) {
    if (start === '' || start.startsWith('<')) throw new Fault({ kind: 'unknown', why: 'no JSON' })
    return { kind: 'bytes', bytes }
  }
  try {
    const body: unknown = JSON.parse(withWholeIds(bytes.toString().trim()))
    if (typeof body !== 'object' || body === null) throw new Error('no object')
    const { errcode = 0 } = { ...body } as { errcode?: unknown } // absent on success in some answers
    return { kind: 'json', body: { ...body }, errcode: Number(errcode) }
  } catch {
    throw new Fault({ kind: 'unknown', why: 'no JSON' })
  }
}

/** What an error of `fetch` says for certain. */
export function faultOf(error: unknown): Extract<CallResult, { why: string }> {
  const cause: unknown = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return NEVER_SENT.has(code)
    ? { kind: 'unsent', why: code }
    : { kind: 'unknown', why: code || nameOf(error) }
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown'
}
