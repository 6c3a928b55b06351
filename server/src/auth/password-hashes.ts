import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { Refused } from '../refused'

/** Log-ins that may wait for the thread; at 60 ms each, who comes later would give up anyway. */
const QUEUE = 60

/** Hashes of passwords, made and checked on a thread of their own, one after the other. */
export interface PasswordHashes {
  /** In PHC form, with a salt of its own. */
  hash(password: string): Promise<string>
  /** The same work for a right password, a wrong one and an unknown account (`hash` null). */
  check(password: string, hash: string | null): Promise<boolean>
  close(): Promise<void>
}

interface Answer {
  id: number
  value?: string | boolean
  fault?: string
}
interface Waiting {
  resolve(value: string | boolean | undefined): void
  reject(error: Error): void
}

export function createPasswordHashes(): PasswordHashes {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  let nobody: Promise<string> | null = null

  function start(): Worker {
    const started = new Worker(new URL('./password-worker.mjs', import.meta.url))
    started.unref()
    started.on('message', ({ id, value, fault }: Answer) => {
      if (fault === undefined) waiting.get(id)?.resolve(value)
      else waiting.get(id)?.reject(new Error(`A password could not be hashed: ${fault}`))
      waiting.delete(id)
    })
    started.on('error', error => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      worker = null
    })
    return started
  }

  function ask(question: object): Promise<string | boolean | undefined> {
    if (waiting.size >= QUEUE) throw new Refused('rate/limited', { params: { retryAfter: 5 } })
    return new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id, ...question })
    })
  }

  async function hash(password: string): Promise<string> {
    const made = await ask({ password, salt: randomBytes(16) })
    if (typeof made !== 'string') throw new Error('A password was not hashed')
    return made
  }

  return {
    hash,
    async check(password, given) {
      nobody ??= hash(randomBytes(16).toString('hex'))
      const matches = await ask({ password, hash: given ?? (await nobody) })
      return matches === true && given !== null
    },
    async close() {
      await worker?.terminate()
    },
  }
}
