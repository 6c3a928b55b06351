import type { RedisConnections } from './connect'
import { wrappedKeys } from './key-names'
import { secretIdOf, type Secret } from './wrapping'

interface Options {
  redis: RedisConnections
  secret: Secret
  old: Secret | null
  waitForReplica: boolean
}

export interface KeyRing {
  /** The key of this name, made by `make` if there is none; the first of two servers wins, both get the same. */
  key(name: string, make: () => Buffer): Promise<Buffer>
}

/** The field that holds the id of the secret in force. */
const IN_FORCE = 'secret'

/** Random keys, wrapped by SECRET_KEY, in one hash of Redis. Refuses to open when the secret does not fit. */
export async function createKeyRing({ redis, secret, old, waitForReplica }: Options): Promise<KeyRing> {
  /** Sets the field unless it is set, and gives what it holds then: on disk, and on a replica where that is asked. */
  async function settle(field: string, value: string): Promise<string> {
    const pipeline = redis.writer.pipeline().hsetnx(wrappedKeys, field, value).hget(wrappedKeys, field)
    if (waitForReplica) pipeline.wait(1, 1000)
    const results = (await pipeline.exec()) ?? []
    const failed = results.find(([error]) => error)?.[0]
    if (failed) throw failed
    if (waitForReplica && !(Number(results[2]?.[1]) >= 1))
      throw new Error('No replica has confirmed a new key')
    const held = results[1]?.[1]
    if (typeof held !== 'string') throw new Error(`Redis holds no ${field} although it was just written`)
    return held
  }

  function unwrap(name: string, wrapped: string): Buffer {
    const id = secretIdOf(wrapped)
    const fitting = [secret, old].find(candidate => candidate?.id === id)
    if (!fitting) throw new Error(`The key "${name}" was wrapped by another SECRET_KEY than this server has`)
    return fitting.unwrap(name, wrapped)
  }

  /** Wraps every key by the new secret. Two servers may do it at once: the keys inside stay the same. */
  async function rewrap(): Promise<void> {
    for (let cursor = '0'; ;) {
      const [next, fields] = await redis.main.hscan(wrappedKeys, cursor)
      for (let i = 0; i + 1 < fields.length; i += 2) {
        const [name = '', wrapped = ''] = fields.slice(i, i + 2)
        if (name === IN_FORCE || secretIdOf(wrapped) === secret.id) continue
        await redis.main.hset(wrappedKeys, name, secret.wrap(name, unwrap(name, wrapped)))
      }
      if (next === '0') break
      cursor = next
    }
    // Last, so that a rotation that was cut short is taken up again.
    await redis.main.hset(wrappedKeys, IN_FORCE, secret.id)
  }

  const inForce = await settle(IN_FORCE, secret.id)
  if (inForce !== secret.id && inForce !== old?.id) throw new Error(refusal(old !== null))
  // Also when the new secret is in force: a server not yet restarted may have wrapped by the old one since.
  if (old) await rewrap()

  return { key: async (name, make) => unwrap(name, await settle(name, secret.wrap(name, make()))) }
}

function refusal(hasOld: boolean): string {
  const given = hasOld ? 'Neither SECRET_KEY nor SECRET_KEY_OLD is' : 'SECRET_KEY is not'
  return (
    `${given} the one this Redis's keys were wrapped with, so this server would not know its own holders again. ` +
    'Start it with the former SECRET_KEY; to change it, give the new one as SECRET_KEY and the former as SECRET_KEY_OLD.'
  )
}
