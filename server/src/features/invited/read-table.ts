import { Worker } from 'node:worker_threads'
import { Refused } from '../../refused'

/** A thread has so much memory (MB) and time (ms) for a file. */
const MEMORY = 192
const PATIENCE = 15_000
/** Files that are read at the same time. */
const AT_ONCE = 2

let underWay = 0

/** The cells of the first sheet of an xlsx file, or of a CSV file, as text. Throws Refused for what is neither, or swells. */
export async function readTable(bytes: Uint8Array): Promise<string[][]> {
  if (underWay >= AT_ONCE) throw new Refused('rate/limited', { params: { retryAfter: 5 } })
  underWay++
  const worker = new Worker(new URL('./table-worker.mjs', import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  const timer = setTimeout(() => void worker.terminate(), PATIENCE)
  try {
    return await new Promise<string[][]>((resolve, reject) => {
      worker.on('message', resolve)
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread ended without an answer')))
    })
  } catch (cause) {
    throw new Refused('file/unreadable', {}, { cause })
  } finally {
    clearTimeout(timer)
    underWay--
    void worker.terminate()
  }
}
