import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/test/support/free-port'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface Running {
  port: number
  pid: number
  kill(): Promise<void>
}

/** A baseline of `baselines/`, in a process of its own. */
export async function startBaseline(
  name: 'express-hello' | 'bare-hello' | 'incr',
  ...args: string[]
): Promise<Running> {
  const child = fork(here(`../baselines/${name}.mjs`), args, { execArgv: [] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }] // as the baselines send it
  return running(child, port)
}

/** The server as it is shipped, in production, on this Redis. */
export async function startProduct(redisUrl: string, secretKey: string, at?: number): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'paihao-bench-'))
  const port = at ?? (await freePort())
  const child = spawn(process.execPath, [here('../../server/dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: dataDir,
      REDIS_URL: redisUrl,
      SECRET_KEY: secretKey,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  child.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  await ready(port, child)
  return running(child, port)
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

function running(child: ChildProcess, port: number): Running {
  children.add(child)
  return {
    port,
    pid: child.pid ?? 0,
    async kill() {
      children.delete(child)
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}
