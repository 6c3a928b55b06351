import { parentPort } from 'node:worker_threads'
import { argon2id, argon2Verify } from 'hash-wasm'

/** OWASP's recommendation for Argon2id (RFC 9106): 19 MiB, two passes, one lane. */
const COST = { iterations: 2, memorySize: 19_456, parallelism: 1, hashLength: 32 }

// Plain JavaScript in a file of its own: a thread is started from a file, and 60 ms of work for one password would
// keep everybody else waiting on the main one.
parentPort?.on('message', async ({ id, password, salt, hash }) => {
  try {
    const value =
      hash === undefined
        ? await argon2id({ ...COST, password, salt, outputType: 'encoded' })
        : await argon2Verify({ password, hash })
    parentPort?.postMessage({ id, value })
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) })
  }
})
