import { Worker } from 'node:worker_threads'
import { Refused } from '../refused'
import type { Poster } from './poster'
import type { Sheet } from './sheet'

/** Files that may wait for the thread: each takes it up to a second. */
const QUEUE = 20
/** The thread, and its font of 20 MB, are let go after so long (ms) without work. */
const IDLE = 60_000

/** Makes files to be printed, one after the other, on a thread of its own. */
export interface Printer {
  print(job: Sheet | Poster): Promise<Buffer>
  close(): Promise<void>
}

interface Answer {
  id: number
  value?: Uint8Array
  fault?: string
}
interface Waiting {
  resolve(file: Buffer): void
  reject(error: Error): void
}

export function createPrinter(): Printer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let lastId = 0

  function fail(error: Error): void {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    worker = null
  }

  function start(): Worker {
    const started = new Worker(new URL('./print-worker.mjs', import.meta.url))
    started.unref()
    started.on('message', ({ id, value, fault }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (value === undefined) one?.reject(new Error(`A file could not be made: ${fault}`))
      else one?.resolve(Buffer.from(value))
      if (waiting.size === 0) idle = setTimeout(() => void stop(), IDLE).unref()
    })
    started.on('error', fail)
    return started
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  return {
    print(job) {
      if (waiting.size >= QUEUE) throw new Refused('rate/limited', { params: { retryAfter: 5 } })
      clearTimeout(idle)
      return new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        worker ??= start()
        worker.postMessage({ id, job })
      })
    },
    close: stop,
  }
}
