import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createWebhookPost } from '../../src/notify/webhook-post'
import { freePort } from '../support/free-port'
import { until } from '../support/until'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-example-'))
const secret = 'a secret of 32 characters or more'
let receiver: ChildProcess
let port: number
let said = ''

beforeAll(async () => {
  const page = readFileSync(path.join(__dirname, '../../../docs/operations.md'), 'utf8')
  const code = /^## Webhooks$[^]*?^```js\n([^]*?)^```$/m.exec(page)?.[1]
  const file = path.join(folder, 'receiver.mjs')
  writeFileSync(file, String(code))
  port = await freePort()
  receiver = spawn(process.execPath, [file], {
    env: { SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  receiver.stdout?.on('data', (words: Buffer) => (said += words.toString()))
  await until(listens, { what: 'the receiver of the documentation' })
})
afterAll(async () => {
  receiver.kill()
  await once(receiver, 'exit')
  rmSync(folder, { recursive: true })
})

const listens = () =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

it('the receiver in the documentation takes what is signed for it, and nothing else', async () => {
  const to = { url: `http://127.0.0.1:${port}/`, secret, private: true }
  const body = JSON.stringify({ id: 'n1', kind: 'called', label: 'A001' })
  const post = createWebhookPost({ now: Date.now })
  const late = createWebhookPost({ now: () => Date.now() - 400_000 })
  const refused = { outcome: 'refused', code: 401 }
  expect(await post({ ...to, secret: `${secret}!` }, 'n1', body)).toEqual(refused)
  expect(await late(to, 'n1', body)).toEqual(refused)
  expect((await fetch(to.url, { method: 'POST', body })).status).toBe(401)
  expect(said).toBe('')
  expect(await post(to, 'n1', body)).toEqual({ outcome: 'sent' })
  await until(() => said.includes('A001'), { what: 'what was told' })
})
