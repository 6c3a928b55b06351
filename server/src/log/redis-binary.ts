import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const INSTALL =
  'Install Redis 7 or newer (Debian, Ubuntu: sudo apt-get install redis-server; macOS: brew install redis), ' +
  'or set REDIS_URL to a Redis that runs already.'

/** Throws a sentence that says what to install unless `binary` is a redis-server that is new enough. */
export async function checkRedisBinary(binary: string): Promise<void> {
  const { stdout } = await promisify(execFile)(binary, ['--version']).catch(() => {
    throw new Error(`${binary} was not found on this machine. ${INSTALL}`)
  })
  const version = /v=(\d+)\.[\d.]+/.exec(stdout)
  // Sharded publish and subscribe, and the append-only file in parts, came with 7.0.
  if (Number(version?.[1]) < 7) throw new Error(`${binary} is version ${version?.[0].slice(2)}. ${INSTALL}`)
}
