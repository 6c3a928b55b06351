import { ApiError, type Client } from '@paihao/shared/contract/client'
import type { FakeWechat } from '../fake-wechat/fake'
import { type ServerProcess, startServer } from '../server-process'
import { until } from '../until'

/** Two servers on one Redis: one or the other may be away for a moment. */
export interface TwoServers {
  readonly all: readonly ServerProcess[]
  /** When one was killed (ms). */
  readonly kills: number[]
  /** Asks one server, then the other, until one answers; the same key each time, so that nothing is done twice. */
  ask<T>(token: string, question: (client: Client) => Promise<T>): Promise<T>
  /** kill -9 of the one or the other, which is started again at once; waits for the one before. */
  kill(nth: number): Promise<void>
  /** Waits until both are up. */
  whole(): Promise<void>
  stop(): Promise<void>
}

export async function startTwo(
  redisUrl: string,
  fake: FakeWechat,
  { templates, webhooks }: { templates: string; webhooks: string },
): Promise<TwoServers> {
  const env = {
    REDIS_URL: redisUrl,
    SECRET_KEY: 'under fire, under fire, under fire, under fire',
    WECHAT_APPID: fake.appId,
    WECHAT_SECRET: fake.secret,
    WECHAT_API_URL: fake.url,
    WECHAT_TEMPLATES: templates,
    WEBHOOKS: webhooks,
    LOG_LEVEL: 'debug',
  }
  const all = [await startServer(env), await startServer(env)]
  const kills: number[] = []
  let turn = 0
  let starting: Promise<void> = Promise.resolve()
  return {
    all,
    kills,
    async ask(token, question) {
      const answers: Awaited<ReturnType<typeof question>>[] = []
      await until(
        async () => {
          const server = all[turn++ % all.length]
          if (server === undefined) return false
          try {
            answers.push(await question(server.client(token)))
            return true
          } catch (error) {
            if (error instanceof ApiError && (error.code === 'network' || error.status === 503)) return false
            throw error
          }
        },
        { withinMs: 60_000, what: 'an answer of either server' },
      )
      const [answer] = answers
      if (answer === undefined) throw new Error('no answer')
      return answer
    },
    async kill(nth) {
      await starting
      const server = all[nth % all.length]
      if (server === undefined) return
      kills.push(Date.now())
      await server.kill()
      starting = server.start()
    },
    whole: async () => await starting,
    async stop() {
      await starting
      for (const server of all) await server.stop()
    },
  }
}
