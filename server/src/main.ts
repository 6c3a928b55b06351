import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { type Logger, pino } from 'pino'
import { CLOCK } from '@paihao/shared/rules/moves/move'
import { createApp } from './app'
import { makePassword } from './auth/password-policy'
import { type Config, readConfig } from './config'
import { BACKLOG } from './http/http-server'
import { createLogOutput } from './log-output'
import { createRedis, type RedisConnections } from './log/connect'
import { type EmbeddedRedis, startEmbeddedRedis } from './log/embedded'
import { checkPersistence } from './log/persistence'
import { createMockWechat, createWechatClient, noWechat, type WechatClient } from './notify/wechat-client'
import { keptSecretKey } from './secret-key'
import { isDemo, seedDemo } from './seed/seed-demo'

/** Starts the server; gives the way to stop it. Throws a sentence for whoever runs it. */
async function start(config: Config, logger: Logger): Promise<() => Promise<void>> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const secretKey = config.secretKey ?? keptSecretKey(config.dataDir)
  const embedded =
    config.redisUrl === undefined ? await startEmbeddedRedis({ dataDir: config.dataDir, logger }) : null
  const redis = createRedis(config.redisUrl ?? urlOf(embedded), { logger })
  try {
    await checkRedis(redis, config, logger)
    const app = await createApp({
      config,
      secretKey,
      redis,
      clock: Date.now,
      wechat: wechatFor(config),
      logger,
    })
    const made = await seed(app, config)
    app.http.listen({ host: config.host, port: config.port, backlog: BACKLOG })
    await once(app.http, 'listening')
    announce(app, config, made)
    return async () => {
      await app.close()
      await redis.close()
      await embedded?.close()
    }
  } catch (error) {
    await redis.close()
    await embedded?.close()
    throw error
  }
}

function urlOf(embedded: EmbeddedRedis | null): string {
  if (embedded === null) throw new Error('There is no Redis')
  return embedded.url
}

/** Says how safe what is acknowledged will be; in production, a Redis that keeps nothing is refused. */
async function checkRedis(redis: RedisConnections, { production }: Config, logger: Logger): Promise<void> {
  const { level, maxmemoryPolicy } = await checkPersistence(redis.main)
  if (level === 'none' && production)
    throw new Error('This Redis keeps nothing on disk. Set appendonly yes and appendfsync always.')
  if (level !== 'always')
    logger.warn({ level }, 'Redis is not set to appendfsync always: a crash may lose what was acknowledged')
  if (maxmemoryPolicy !== null && maxmemoryPolicy !== 'noeviction')
    logger.warn({ maxmemoryPolicy }, 'Redis may drop data: set maxmemory-policy noeviction')
}

function wechatFor({ wechat, production }: Config): WechatClient {
  if (wechat !== null) return createWechatClient(wechat)
  return production ? noWechat : createMockWechat()
}

type Started = Awaited<ReturnType<typeof createApp>>

/** What the first start is told once: the accounts that were made, and their password. */
interface Made {
  accounts: string
  password: string
}

/** Fills an empty store: with the demo, or in production with one administrator, who has to change the password. */
async function seed({ services }: Started, { production, demoPassword }: Config): Promise<Made | null> {
  const { accounts } = services
  if (production) {
    if ((await accounts.all()).length > 0) return null
    const password = makePassword()
    const admin = { username: 'admin', name: '管理员', roles: ['admin'] as const, mustChange: true }
    await accounts.create(admin, password, CLOCK, 'first administrator')
    return { accounts: 'First account admin (to be changed at the first log-in)', password }
  }
  if (!(await isDemo(accounts))) return null
  const password = await seedDemo({ ...services, password: demoPassword })
  if (password === null || password === demoPassword) return null
  return { accounts: 'Demo accounts admin, agent, agent2, clerk, supervisor', password }
}

function announce({ http }: Started, { host }: Config, made: Made | null): void {
  const address = http.address()
  const port = address === null || typeof address === 'string' ? '' : address.port
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const lines = [
    `Paihao is running at ${base}`,
    `  phones      ${base}/`,
    `  dashboard   ${base}/dashboard`,
    `  hall screen ${base}/screen`,
    `  kiosk       ${base}/kiosk`,
    `  check       ${base}/verify`,
    `  API         ${base}/api/docs`,
  ]
  if (made !== null) lines.push(`${made.accounts}; password (said this once): ${made.password}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const output = createLogOutput()
  const logger = pino({ level: config.logLevel, base: null }, output)
  process.once('exit', output.flush)
  const stop = await start(config, logger)
  const end = (signal: string): void => {
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT')
    logger.info({ signal }, 'Stopping')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.fatal({ err: error }, 'The server did not stop cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end).once('SIGINT', end)
  process.on('unhandledRejection', error => {
    logger.fatal({ err: error }, 'A promise failed that nobody waited for')
  })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
