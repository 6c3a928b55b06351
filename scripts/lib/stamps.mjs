import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const folder = path.join(root, 'node_modules/.paihao')
const fileOf = name => path.join(folder, `${name}.stamp`)

/** Whether `name` was last done for this very content. */
export function isStamped(name, content) {
  return existsSync(fileOf(name)) && readFileSync(fileOf(name), 'utf8') === content
}

/** Remembers that `name` is done for this content. */
export function stamp(name, content) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(name), content)
}
