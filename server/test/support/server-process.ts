import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from '@paihao/shared/contract/client'
import { freePort } from './free-port'
import { until } from './until'

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const PASSWORD = 'Demo-password-1'

/** The built server as a process of its own, with its own Redis and the demo, on one port and one folder of data. */
export interface ServerProcess {
  readonly url: string
  readonly password: string
  /** A client of the API: with a token, or of a stranger. */
  client(token?: string): Client
  /** A client of a demo account. */
  staff(username: string): Promise<Client>
  /** A client of somebody who has just come. */
  guest(): Promise<Client>
  /** All that it has written on its streams. */
  said(): string
  /** kill -9, as when the power goes; its Redis is left behind. */
  kill(): Promise<void>
  /** Starts it again on the same data, and waits until it is ready. */
  start(): Promise<void>
  /** Ends it in good order, and removes its data. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'paihao-e2e-'))
  const url = `http://127.0.0.1:${await freePort()}`
  let child: ChildProcess | null = null
  let output = ''

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [main], {
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: new URL(url).port,
        DATA_DIR: dataDir,
        DEMO_PASSWORD: PASSWORD,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    running.add(started)
    started.once('exit', () => running.delete(started))
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await until(
      async () => {
        if (started.exitCode !== null) throw new Error(`The server ended by itself:\n${output}`)
        return await isReady(url)
      },
      { withinMs: 60_000, what: 'the server to be ready' },
    )
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
    const exit = once(ending, 'exit')
    ending.kill(signal)
    await exit
  }

  function client(token?: string): Client {
    return createClient({
      base: url,
      token: () => token ?? null,
      transport: async request => {
        const { body, ...init } = request
        const response = await fetch(request.url, { ...init, ...(body === undefined ? {} : { body }) })
        const parsed: unknown = await response.json()
        return { status: response.status, body: parsed }
      },
    })
  }

  try {
    await start()
  } catch (error) {
    await end('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  }
  return {
    url,
    password: PASSWORD,
    client,
    async staff(username) {
      const { token } = await client().call('logInStaff', { body: { username, password: PASSWORD } })
      return client(token)
    },
    async guest() {
      return client((await client().call('logInGuest')).token)
    },
    said: () => output,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      // Only a server that starts on this folder ends the Redis that a killed one left there.
      if (child === null) await start()
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}
