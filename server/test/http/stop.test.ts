import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../support/free-port'
import { startRedis, type TestRedis } from '../support/redis'
import { until } from '../support/until'

const main = join(__dirname, '../../src/main.ts')

let redis: TestRedis
let dataDir: string
beforeAll(async () => {
  redis = await startRedis()
  dataDir = mkdtempSync(join(tmpdir(), 'paihao-stop-'))
})
afterAll(async () => {
  await redis.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

function run(env: Record<string, string>): { child: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, REDIS_URL: redis.url, ...env },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, said: () => text }
}

/** Whether nobody listens any more. */
async function isRefused(port: number): Promise<boolean> {
  const late = connect(port, '127.0.0.1')
  return await once(late, 'connect').then(
    () => {
      late.destroy()
      return false
    },
    () => true,
  )
}

it('SIGTERM lets the request under way finish, and ends with code 0', async () => {
  const port = await freePort()
  const { child, said } = run({ PORT: String(port), LOG_LEVEL: 'info' })
  const exit = once(child, 'exit')
  while (!said().includes('is running at')) await once(child.stdout ?? child, 'data')
  // Half of a request, so that it is under way when the signal comes; its rest follows.
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
  socket.write(
    'POST /api/login/guest HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{',
  )
  // What came in before this answer has been read.
  await fetch(`http://127.0.0.1:${port}/healthz`)
  child.kill('SIGTERM')
  await until(() => isRefused(port))
  socket.write('}')
  expect(await exit).toEqual([0, null])
  expect(answer).toMatch(/^HTTP\/1\.1 201 /)
})

it('settings that are wrong, and a production without a Redis that keeps anything, are refused in a sentence', async () => {
  const wrong = run({ PORT: 'x', NODE_ENV: 'production' })
  expect((await once(wrong.child, 'exit'))[0]).toBe(1)
  expect(wrong.said()).toContain('PORT is a number')
  expect(wrong.said()).toContain('SECRET_KEY is required')

  const forgetful = await startRedis({ appendonly: false })
  const refused = run({
    PORT: '0',
    NODE_ENV: 'production',
    SECRET_KEY: 'x'.repeat(32),
    REDIS_URL: forgetful.url,
  })
  expect((await once(refused.child, 'exit'))[0]).toBe(1)
  expect(refused.said()).toContain('keeps nothing on disk')
  await forgetful.stop()
})
