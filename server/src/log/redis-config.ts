import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import type { RedisFiles } from './redis-folder'

/** sockaddr_un holds 108 bytes with the closing zero. */
const SOCKET_PATH_BYTES = 107

/** Where the embedded Redis listens. */
export type Listening = { socket: string } | { port: number; password: string }

/** A Unix socket in the folder; where its path is too long for one, a free port of the loopback with a password. */
export async function chooseListening({ socket }: RedisFiles): Promise<Listening> {
  if (Buffer.byteLength(socket) <= SOCKET_PATH_BYTES) return { socket }
  return { port: await freePort(), password: randomBytes(24).toString('base64url') }
}

export function urlOf(listening: Listening): string {
  return 'socket' in listening
    ? `unix:${listening.socket}`
    : `redis://:${listening.password}@127.0.0.1:${listening.port}`
}

/** The configuration file: what was acknowledged is on disk, nothing is ever dropped, nobody else gets in. */
export function redisConfig(files: RedisFiles, listening: Listening): string {
  const listen =
    'socket' in listening
      ? ['port 0', `unixsocket ${quote(listening.socket)}`, 'unixsocketperm 700']
      : [`port ${listening.port}`, 'bind 127.0.0.1', `requirepass ${listening.password}`]
  const lines = [
    ...listen,
    'daemonize no',
    `dir ${quote(files.folder)}`,
    `pidfile ${quote(files.pid)}`,
    // Keeps the path of this file in the process's command line: by that it is known again.
    'set-proc-title no',
    'databases 1',
    'appendonly yes',
    'appendfsync always',
    // Redis never cuts its file by itself: see aof-repair.ts.
    'aof-load-truncated no',
    'save ""',
    'maxmemory-policy noeviction',
  ]
  return `${lines.join('\n')}\n`
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port on the loopback'))
      })
    })
  })
}
