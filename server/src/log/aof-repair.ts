import { closeSync, copyFileSync, existsSync, openSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { BaseLogger } from 'pino'
import { scanAof, type AofScan } from './aof-scan'
import { createFileWindow } from './file-window'

/** How much of a damaged file is looked through to say what it holds. */
const SEARCHED_BYTES = 64 << 20

/**
 * Makes the append-only file of a stopped Redis loadable: a command that a crash cut short at the very end (it was
 * never acknowledged) is cut off, after a copy of the file was made. Any other damage throws and changes nothing.
 */
export function repairAof(directory: string, logger: BaseLogger): void {
  const files = incrementalFiles(directory)
  for (const [i, path] of files.entries()) {
    const found = scanAof(path)
    if (found.state === 'whole') continue
    if (found.state === 'damaged' || i < files.length - 1) throw new Error(describeDamage(path, found))
    const copy = `${path}.torn-${new Date().toISOString().replaceAll(':', '')}`
    copyFileSync(path, copy)
    truncateSync(path, found.end)
    const bytes = found.size - found.end
    logger.warn(
      { path, copy, bytes },
      'The last command of the append-only file was cut short by a crash; cut it off',
    )
  }
}

/** The files of commands behind the snapshot, oldest first, as the manifest of Redis 7 names them. */
function incrementalFiles(directory: string): string[] {
  const manifest = join(directory, 'appendonly.aof.manifest')
  if (!existsSync(manifest)) return []
  const lines = readFileSync(manifest, 'utf8').split('\n')
  const names = lines.flatMap(line => /^file (\S+) seq \d+ type i$/.exec(line)?.[1] ?? [])
  return names.map(name => join(directory, name)).filter(path => existsSync(path))
}

function describeDamage(path: string, { size, end }: AofScan): string {
  const text = readText(path, end, Math.min(size, end + SEARCHED_BYTES))
  const entries = text.match(/\r\n\$4\r\nXADD\r\n/gi)?.length ?? 0
  const logs = new Set(text.match(/\{v:[^}\r\n]+\}:log/g)).size
  return (
    `${path} is damaged at byte ${end}. Nothing was changed. What stands behind it, ${size - end} bytes with at least ` +
    `${entries} entries of ${logs} logs, would be lost by cutting it off (redis-check-aof --fix does that). ` +
    'Put back a copy of the whole data folder from a backup, or keep a copy and cut it off knowing what is lost.'
  )
}

function readText(path: string, from: number, to: number): string {
  const fd = openSync(path, 'r')
  try {
    return createFileWindow(fd, to).bytes(from, to).toString('latin1')
  } finally {
    closeSync(fd)
  }
}
