import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'

export interface TestRedis {
  /** For `createRedis`. */
  readonly url: string
  readonly dir: string
  /** 0 when it listens on a Unix socket only. */
  readonly port: number
  readonly pid: number
  /** The append-only file that is being written. */
  aofPath(): string
  signal(signal: NodeJS.Signals): void
  /** kill -9, and waits for the end. */
  kill(): Promise<void>
  /** Starts it again on the same folder and address. */
  restart(): Promise<void>
  /** kill -9, and removes the folder. */
  stop(): Promise<void>
}

export interface TestRedisOptions {
  /** A folder with data to start on; it is removed at the end, too. */
  dir?: string
  appendonly?: boolean
  appendfsync?: 'always' | 'everysec' | 'no'
  /** The port of the master. */
  replicaOf?: number
  /** Listens on a free port, too: what replicas and clusters need. */
  tcp?: boolean
  /** One node of a Cluster, see redis-cluster.ts. */
  cluster?: boolean
  /** More settings, as on the command line: ['--maxmemory', '10mb']. */
  config?: string[]
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A real redis-server of a test's own, in a folder of its own. */
export async function startRedis(options: TestRedisOptions = {}): Promise<TestRedis> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'paihao-redis-'))
  const port = options.tcp || options.cluster || options.replicaOf ? await freePort() : 0
  const args = commandLine(options, dir, port, options.cluster ? await freePort() : 0)
  let child = await start(args)

  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  return {
    url: options.cluster ? `redis-cluster://127.0.0.1:${port}` : `unix:${socketIn(dir)}`,
    dir,
    port,
    get pid() {
      return child.pid ?? 0
    },
    aofPath: () => lastAof(dir),
    signal: signal => void child.kill(signal),
    kill,
    restart: async () => {
      await kill()
      child = await start(args)
    },
    stop: async () => {
      await kill()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The newest file of commands in a Redis folder. */
export function lastAof(dir: string): string {
  const folder = join(dir, 'appendonlydir')
  const number = (name: string) => Number(/\.(\d+)\.incr\.aof$/.exec(name)?.[1])
  const names = readdirSync(folder).filter(name => name.endsWith('.incr.aof'))
  const last = names.sort((a, b) => number(a) - number(b)).at(-1)
  if (last === undefined) throw new Error(`No append-only file in ${folder}`)
  return join(folder, last)
}

const socketIn = (dir: string) => join(dir, 'redis.sock')

function commandLine(options: TestRedisOptions, dir: string, port: number, busPort: number): string[] {
  const { appendonly = true, appendfsync = 'always', replicaOf, config = [] } = options
  const settings = {
    port,
    bind: '127.0.0.1',
    unixsocket: socketIn(dir),
    dir,
    save: '',
    appendonly: appendonly ? 'yes' : 'no',
    appendfsync,
    // A replica is fed at once, not after others were gathered for five seconds.
    'repl-diskless-sync-delay': 0,
    ...(replicaOf !== undefined && { replicaof: `127.0.0.1 ${replicaOf}` }),
    ...(busPort > 0 && { 'cluster-enabled': 'yes', 'cluster-port': busPort }),
  }
  return [...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]), ...config]
}

async function start(args: string[]): Promise<ChildProcess> {
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (/ready to accept connections/i.test(output)) resolve()
    })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}:\n${output}`)))
  })
  // Only the beginning is of interest; what follows must not fill the pipe.
  child.stdout.removeAllListeners('data').resume()
  child.stderr.resume()
  return child
}
