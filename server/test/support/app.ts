import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type App, createApp } from '../../src/app'
import { type Config, readConfig } from '../../src/config'
import { BACKLOG } from '../../src/http/http-server'
import { createRedis } from '../../src/log/connect'
import { createMockWechat, type WechatClient } from '../../src/notify/wechat-client'
import { seedDemo } from '../../src/seed/seed-demo'
import { silentLogger } from './loggers'
import { startRedis, type TestRedis } from './redis'

export const SECRET = 'a secret key that only the tests have'
export const PASSWORD = 'Demo-password-1'

export interface TestApp {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly redis: TestRedis
  readonly services: App['services']
  /** Sets the server's own clock back or forth (ms); Redis's clock, by which venues go, stays as it is. */
  shiftClock(ms: number): void
  /** One request; a body is sent as JSON, unless it is a string already. */
  ask(method: string, path: string, options?: Ask): Promise<Answer>
  /** The token of a demo account (`seed: true`), of a guest, or of the person behind a mock code. */
  logIn(username: string): Promise<string>
  guest(): Promise<string>
  /** Everything in the append-only file: what must not be there is not found. */
  redisText(): string
  /** Stops the server, and its Redis too unless it was given. */
  close(): Promise<void>
}

export interface Ask {
  token?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}
export interface Answer {
  status: number
  headers: Headers
  /** JSON, or the text of anything else. */
  body: unknown
  /** What stands in the body at a path: `at('queues.0.queueId')`; undefined where there is nothing. */
  at(path: string): unknown
}

export interface TestAppOptions {
  /** Variables of the environment, as main.ts reads them. */
  env?: Record<string, string>
  /** Fills the store with the demo. */
  seed?: boolean
  /** A Redis to share between two servers. */
  redis?: TestRedis
  wechat?: WechatClient
  logger?: Logger
}

/** A whole server on a free port, with a real Redis. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { env = {}, seed = false, wechat = createMockWechat(), logger = silentLogger } = options
  const redis = options.redis ?? (await startRedis())
  const dataDir = mkdtempSync(join(tmpdir(), 'paihao-app-'))
  const config: Config = readConfig({ DATA_DIR: dataDir, SECRET_KEY: SECRET, ...env })
  const connections = createRedis(redis.url, { logger })
  let shift = 0
  const app = await createApp({
    config,
    secretKey: config.secretKey ?? SECRET,
    redis: connections,
    clock: () => Date.now() + shift,
    wechat,
    logger,
  })
  if (seed) await seedDemo({ ...app.services, password: PASSWORD })
  app.http.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG })
  await once(app.http, 'listening')
  // A server on a port has an address of this kind.
  const { port } = app.http.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  async function ask(method: string, path: string, { token, body, headers }: Ask = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    const json: unknown = isJson ? JSON.parse(text) : text
    return {
      status: response.status,
      headers: response.headers,
      body: json,
      at: name => name.split('.').reduce(into, json),
    }
  }

  return {
    url,
    redis,
    services: app.services,
    shiftClock: ms => {
      shift = ms
    },
    ask,
    async logIn(username) {
      const login = await ask('POST', '/api/login/staff', { body: { username, password: PASSWORD } })
      return String(login.at('token'))
    },
    async guest() {
      return String((await ask('POST', '/api/login/guest', { body: {} })).at('token'))
    },
    redisText: () => readFileSync(redis.aofPath(), 'latin1'),
    async close() {
      await app.close()
      await connections.close()
      if (options.redis === undefined) await redis.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function into(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([own]) => own === name)?.[1]
    : undefined
}
