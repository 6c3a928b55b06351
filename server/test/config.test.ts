import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config'
import { keptSecretKey } from '../src/secret-key'

it('without any variable it is the server of the contract', () => {
  expect(readConfig({ PORT: '', HOST: '  ' })).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 3000,
    dataDir: './data',
    redisUrl: undefined,
    redisWait: false,
    trustedAddresses: ['127.0.0.0/8', '::1'],
    trustedProxies: [],
    wechat: null,
  })
})

it('names every fault at once, in sentences', () => {
  const env = {
    NODE_ENV: 'production',
    PORT: '70000',
    REDIS_WAIT: 'perhaps',
    SECRET_KEY_OLD: 'short',
    TRUSTED_PROXIES: '10.0.0.0/8, nonsense',
    WECHAT_APPID: 'wx1',
    WECHAT_PUSH_TOKEN: 'no!',
    WECHAT_PUSH_AES_KEY: 'short',
    METRICS_TOKEN: 'short',
    LOG_LEVEL: 'loud',
  }
  const lines = () => readConfig(env)
  for (const name of [
    'PORT is a number from 0 to 65535',
    'REDIS_WAIT is 1 or 0',
    'SECRET_KEY_OLD needs 32 characters',
    'TRUSTED_PROXIES lists addresses',
    'WECHAT_APPID and WECHAT_SECRET go together',
    'WECHAT_PUSH_TOKEN has 3 to 32',
    'WECHAT_PUSH_AES_KEY has 43',
    'METRICS_TOKEN needs 16',
    'LOG_LEVEL is debug',
    'SECRET_KEY is required in production',
  ])
    expect(lines).toThrow(name)
})

it('never repeats a secret that was wrong', () => {
  expect(() => readConfig({ SECRET_KEY: 'hunter2' })).toThrow(/^((?!hunter2)[^])*$/)
})

it('a SECRET_KEY that was not given is made once and kept for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-key-'))
  try {
    const key = keptSecretKey(folder)
    expect(key.length).toBeGreaterThanOrEqual(32)
    expect(keptSecretKey(folder)).toBe(key)
    expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
    writeFileSync(join(folder, 'secret-key'), 'cut')
    expect(() => keptSecretKey(folder)).toThrow('does not hold a key')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
