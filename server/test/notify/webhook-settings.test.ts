import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings } from '../../src/notify/settings-file'
import { webhookSettings } from '../../src/notify/webhook-settings'

const folder = mkdtempSync(path.join(tmpdir(), 'paihao-webhooks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const secret = '0123456789abcdef0123456789abcdef'

function read(agency: object) {
  const file = path.join(folder, 'webhooks.json')
  writeFileSync(file, JSON.stringify({ agencies: { 示例代理: agency } }))
  return () => readSettings(file, webhookSettings)
}

it.each([
  [{ url: 'https://agency.example.org/paihao', secret }],
  [{ url: 'https://8.8.8.8/paihao?key=1', secret }],
  [{ url: 'https://10.0.0.7:8443/', secret, private: true }],
  [{ url: 'http://127.0.0.1:8080/', secret, private: true }],
  [{ url: 'http://[::1]:8080/', secret, private: true }],
])('%j is an address that may be told', agency => {
  expect(read(agency)().agencies).toEqual({ 示例代理: { private: false, ...agency } })
})

it.each([
  [{ url: 'http://agency.example.org/', secret }, 'is not https'],
  [{ url: 'http://10.0.0.7/', secret, private: true }, 'is not https'],
  [{ url: 'http://127.0.0.1.example.org/', secret, private: true }, 'is not https'],
  [{ url: 'ftp://agency.example.org/', secret }, 'is not https'],
  [{ url: 'https://user:word@agency.example.org/', secret }, 'has a password'],
  [{ url: 'https://agency.example.org/#x', secret }, 'has a #'],
  [{ url: 'http://127.0.0.1/', secret }, 'is not a public address'],
  [{ url: 'https://169.254.169.254/latest', secret }, 'is not a public address'],
  [{ url: 'https://0x7f.1/', secret }, 'is not a public address'],
  [{ url: 'https://[::ffff:10.0.0.1]/', secret }, 'is not a public address'],
  [{ url: 'agency', secret }, 'is no URL'],
  [{ url: 'https://agency.example.org/', secret: 'short' }, 'secret: needs 32 characters'],
  [{ url: 'https://agency.example.org/' }, 'secret: is missing'],
])('%j is refused at the start, and the secret is not in what is said', (agency, fault) => {
  expect(read(agency)).toThrow(fault)
  expect(read(agency)).not.toThrow(secret)
})
