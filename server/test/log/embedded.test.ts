import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { startEmbeddedRedis } from '../../src/log/embedded'
import { checkPersistence } from '../../src/log/persistence'
import { recordingLogger, silentLogger } from '../support/loggers'
import { lastAof } from '../support/redis'
import { until } from '../support/until'
import { batchOn } from './batch'
import { appendAll, logOn } from './harness'

let parent: string
let dataDir: string
const folder = () => join(dataDir, 'redis')
const start = (logger = silentLogger) => startEmbeddedRedis({ dataDir, logger })
const redisPid = () => Number(readFileSync(join(folder(), 'redis.pid'), 'utf8'))

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'paihao-data-'))
  dataDir = join(parent, 'data')
})
afterEach(() => {
  rmSync(parent, { recursive: true, force: true })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie that nobody has waited for yet is dead.
    return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ')
  } catch {
    return false
  }
}

/** Three entries, written through a Redis that was started and stopped again. */
const batches = [batchOn('0-0', ['{"n":0}'])]
for (let n = 1; n < 3; n++) batches.push(batchOn(batches[n - 1]?.id ?? '', [`{"n":${n}}`]))

async function writeThree(): Promise<void> {
  const embedded = await start()
  const a = logOn(embedded.url)
  await appendAll(a.log, 'v', batches)
  await a.close()
  await embedded.close()
}

async function idsIn(url: string): Promise<string[]> {
  const a = logOn(url)
  const entries = await a.log.read('v', '0-0', 100)
  await a.close()
  return entries.map(entry => entry.id)
}

const allIds = batches.map(batch => batch.id)

test('it keeps everything on disk, listens to nobody else, and ends with its server', async () => {
  const embedded = await start()
  const a = logOn(embedded.url)
  expect(await checkPersistence(a.redis.main)).toEqual({ level: 'always', maxmemoryPolicy: 'noeviction' })
  expect(embedded.url).toBe(`unix:${join(folder(), 'redis.sock')}`)
  expect(statSync(folder()).mode & 0o777).toBe(0o700)
  await a.close()
  const pid = redisPid()
  await embedded.close()
  expect(isAlive(pid)).toBe(false)
})

test('what was written is there after the next start', async () => {
  await writeThree()
  const embedded = await start()
  expect(await idsIn(embedded.url)).toEqual(allIds)
  await embedded.close()
})

test('a Redis that dies is started again at the same address, and appends go on', async () => {
  const { logger, lines } = recordingLogger()
  const embedded = await start(logger)
  const a = logOn(embedded.url)
  for (const [i, batch] of batches.entries()) {
    if (i > 0) process.kill(redisPid(), 'SIGKILL')
    expect((await a.log.append('v', batch)).status).toBe('OK')
  }
  // Each death is told, also of one that had answered but was still being waited for.
  const deaths = lines.filter(line => /redis-server (died|cannot be started)/.test(line))
  expect(deaths).toHaveLength(2)
  expect(await idsIn(embedded.url)).toEqual(allIds)
  await a.close()
  await embedded.close()
})

test('a second server on the same folder is refused, and the first goes on', async () => {
  const embedded = await start()
  await expect(start()).rejects.toThrow(/is in use by process \d+\. Stop that server first/)
  const a = logOn(embedded.url)
  await appendAll(a.log, 'v', batches)
  await a.close()
  await embedded.close()
})

test('a redis-server left over from an earlier run is stopped first, and its data kept', async () => {
  await writeThree()
  const leftover = spawn('redis-server', [join(folder(), 'redis.conf')], { stdio: 'ignore' })
  const exit = once(leftover, 'exit')
  await until(async () => (await idsIn(`unix:${join(folder(), 'redis.sock')}`)).length === 3)
  const { logger, lines } = recordingLogger()
  const embedded = await start(logger)
  await exit
  expect(lines.some(line => line.includes('left over') && line.includes(String(leftover.pid)))).toBe(true)
  expect(await idsIn(embedded.url)).toEqual(allIds)
  await embedded.close()
})

test('a process that merely has the pid of an old run is left alone', async () => {
  await writeThree()
  const stranger = spawn('sleep', ['60'])
  writeFileSync(join(folder(), 'redis.pid'), `${stranger.pid}\n`)
  const embedded = await start()
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
  await embedded.close()
  stranger.kill()
})

test('Redis dies with a server that is killed, and the next server starts at once', async () => {
  const script = join(__dirname, 'embedded-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
  const a = logOn(chunk.toString().trim())
  await appendAll(a.log, 'v', batches)
  await a.close()
  const pid = redisPid()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const embedded = await start()
  expect(isAlive(pid)).toBe(false)
  expect(await idsIn(embedded.url)).toEqual(allIds)
  await embedded.close()
})

test('a last command torn by a crash is cut off, and a copy of the file is kept', async () => {
  await writeThree()
  const aof = lastAof(folder())
  const torn = readFileSync(aof).subarray(0, -5)
  writeFileSync(aof, torn)
  const { logger, lines } = recordingLogger()
  const embedded = await start(logger)
  expect(await idsIn(embedded.url)).toEqual(allIds.slice(0, 2))
  const copies = readdirSync(join(folder(), 'appendonlydir')).filter(name => name.includes('.torn-'))
  expect(copies).toHaveLength(1)
  expect(readFileSync(join(folder(), 'appendonlydir', copies[0] ?? '')).equals(torn)).toBe(true)
  expect(lines.some(line => line.includes('cut short by a crash'))).toBe(true)
  await embedded.close()
})

test('any other damage is refused, and the sentence says what would be lost', async () => {
  await writeThree()
  const aof = lastAof(folder())
  const bytes = readFileSync(aof)
  // The length of the first entry's key: all three entries stand behind it.
  bytes.write('$8', bytes.indexOf('XADD\r\n') + 6)
  writeFileSync(aof, bytes)
  await expect(start()).rejects.toThrow(
    /damaged at byte \d+\. Nothing was changed.*at least 3 entries of 1 logs/,
  )
  expect(readFileSync(aof).equals(bytes)).toBe(true)
  // Nothing is left running that would hold the folder.
  await expect(start()).rejects.toThrow('damaged')
})

test('garbage behind the last command is damage, too', async () => {
  await writeThree()
  appendFileSync(lastAof(folder()), Buffer.alloc(16))
  await expect(start()).rejects.toThrow(/damaged.*16 bytes with at least 0 entries/)
})

test('a path too long for a socket is served on the loopback, with a password', async () => {
  dataDir = join(parent, 'x'.repeat(60), 'y'.repeat(60))
  const embedded = await start()
  expect(embedded.url).toMatch(/^redis:\/\/:[\w-]{32}@127\.0\.0\.1:\d+$/)
  const a = logOn(embedded.url)
  await appendAll(a.log, 'v', batches)
  await a.close()
  const stranger = new Redis(embedded.url.replace(/:[^:@]+@/, ''), { retryStrategy: () => null })
  stranger.on('error', () => undefined)
  await expect(stranger.set('a', 'b')).rejects.toThrow('NOAUTH')
  stranger.disconnect()
  await embedded.close()
})

test('a folder with blanks and quotes in its name will do', async () => {
  dataDir = join(parent, 'my "data" \\ 派号')
  await writeThree()
  const embedded = await start()
  expect(await idsIn(embedded.url)).toEqual(allIds)
  await embedded.close()
})

test('without a redis-server it says what to install', async () => {
  const missing = startEmbeddedRedis({ dataDir, logger: silentLogger, binary: 'no-such-redis-server' })
  await expect(missing).rejects.toThrow(/was not found.*apt-get install redis-server.*REDIS_URL/)
})
