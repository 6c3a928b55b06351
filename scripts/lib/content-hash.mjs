import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const skipped = new Set(['node_modules', 'dist', 'test', 'coverage'])

function filesOf(entry) {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry)
    .filter(name => !skipped.has(name) && !name.startsWith('.'))
    .sort()
    .flatMap(name => filesOf(path.join(entry, name)))
}

/** SHA-256 over the names and contents of files and folders of the project (tests and outputs left out). */
export function contentHash(entries) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(entry => filesOf(path.join(root, entry)))) {
    const bytes = readFileSync(file)
    hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
