import { Redis } from 'ioredis'
import type { RedisClient } from './connect'
import { probe } from './key-names'

export interface Persistence {
  /**
   * `always`: what was acknowledged is on disk. `everysec`, `no`: up to a second, or more, of it may be lost.
   * `none`: no append-only file. `unknown`: there is one, but Redis does not let us see how it is synced.
   */
  level: 'always' | 'everysec' | 'no' | 'none' | 'unknown'
  /** `noeviction` is the only one that keeps every number; null when Redis does not tell. */
  maxmemoryPolicy: string | null
}

const WORST_FIRST: Persistence['level'][] = ['none', 'no', 'everysec', 'unknown', 'always']

/** How Redis keeps what it was told; of a Cluster, its weakest master. Works where CONFIG is forbidden, too. */
export async function checkPersistence(redis: RedisClient): Promise<Persistence> {
  const all = await Promise.all(mastersOf(redis).map(check))
  const level = WORST_FIRST.find(candidate => all.some(one => one.level === candidate)) ?? 'unknown'
  const evicting = all.find(one => one.maxmemoryPolicy !== 'noeviction')
  return { level, maxmemoryPolicy: evicting ? evicting.maxmemoryPolicy : 'noeviction' }
}

/** Null when Redis takes writes and drops nothing; otherwise the reason why the log cannot be written. */
export async function whyNotWritable(redis: RedisClient): Promise<string | null> {
  try {
    // A real write finds what no figure tells: a full disk, full memory, a replica in place of the master.
    await redis.set(probe, '1')
    const { maxmemoryPolicy } = await checkPersistence(redis)
    if (maxmemoryPolicy === null || maxmemoryPolicy === 'noeviction') return null
    return `Redis may drop data (maxmemory-policy ${maxmemoryPolicy}, not noeviction)`
  } catch (error) {
    return `Redis takes no writes: ${error instanceof Error ? error.message : String(error)}`
  }
}

function mastersOf(redis: RedisClient): Redis[] {
  return redis instanceof Redis ? [redis] : redis.nodes('master')
}

async function check(redis: Redis): Promise<Persistence> {
  const config = await readConfig(redis)
  const info = infoFields(await redis.info())
  const appendonly = config.get('appendonly') ?? (info.get('aof_enabled') === '1' ? 'yes' : 'no')
  return {
    level: appendonly === 'yes' ? levelOf(config.get('appendfsync')) : 'none',
    maxmemoryPolicy: config.get('maxmemory-policy') ?? info.get('maxmemory_policy') ?? null,
  }
}

function levelOf(appendfsync: string | undefined): Persistence['level'] {
  return appendfsync === 'always' || appendfsync === 'everysec' || appendfsync === 'no'
    ? appendfsync
    : 'unknown'
}

/** Empty where CONFIG is forbidden or renamed, as managed services do. */
async function readConfig(redis: Redis): Promise<Map<string, string>> {
  const names = ['appendonly', 'appendfsync', 'maxmemory-policy']
  const reply = await redis.config('GET', ...names).catch(() => [])
  const fields = new Map<string, string>()
  if (Array.isArray(reply))
    for (let i = 0; i + 1 < reply.length; i += 2) fields.set(String(reply[i]), String(reply[i + 1]))
  return fields
}

function infoFields(info: string): Map<string, string> {
  const lines = info.split('\r\n').map(line => line.split(':'))
  return new Map(lines.flatMap(([name, value]) => (name && value ? [[name, value] as const] : [])))
}
