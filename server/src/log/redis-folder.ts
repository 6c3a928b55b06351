import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The files of one embedded Redis. Everything lies in one folder that nobody else may read. */
export function redisFiles(folder: string) {
  return {
    folder,
    config: join(folder, 'redis.conf'),
    socket: join(folder, 'redis.sock'),
    pid: join(folder, 'redis.pid'),
    /** Held (flock) by the guard and by Redis for as long as one of them lives. */
    lock: join(folder, 'lock'),
    /** The server that started this Redis: `<pid> <start time>`. */
    owner: join(folder, 'owner'),
    appendOnly: join(folder, 'appendonlydir'),
  }
}

export type RedisFiles = ReturnType<typeof redisFiles>

/** What names a process for good: a pid alone is given out again, in a container after every restart. */
export function processMark(pid: number): string | null {
  if (!isAlive(pid)) return null
  // Field 22 is the start time; the name in field 2 may hold blanks and brackets.
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${pid} ${started}`.trim()
}

/** The pid of the living server that this folder belongs to, or null. */
export function livingOwner(files: RedisFiles): number | null {
  const mark = readOrEmpty(files.owner).trim()
  const pid = Number.parseInt(mark, 10)
  return pid > 0 && processMark(pid) === mark ? pid : null
}

/** Stops a redis-server that an earlier server left behind in this folder, if there is one. Gives its pid. */
export async function stopLeftover(files: RedisFiles): Promise<number | null> {
  const pid = Number.parseInt(readOrEmpty(files.pid), 10)
  if (!(pid > 0) || !isOurRedis(pid, files)) return null
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; isOurRedis(pid, files); waited += 20) {
    if (waited === 10_000) process.kill(pid, 'SIGKILL')
    await sleep(20)
  }
  return pid
}

/** A redis-server that was started with this folder's own configuration; never anybody else's process. */
function isOurRedis(pid: number, files: RedisFiles): boolean {
  return isAlive(pid) && readOrEmpty(`/proc/${pid}/cmdline`).split('\0').includes(files.config)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
