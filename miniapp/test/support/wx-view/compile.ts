import { createRequire } from 'node:module'

/** WeChat's compilers as npm brings them: it ships no types. */
interface Compiler {
  wxmlToJs(root: string, options: { maxBuffer: number }): string
  wxssToJs(root: string, options: { maxBuffer: number }): string
}
const compiler = createRequire(import.meta.url)('miniprogram-compiler') as Compiler

/** A built mini-program's templates and styles as scripts, made by WeChat's own compilers. */
export interface Compiled {
  templates: string
  styles: string
}

const ROOM = { maxBuffer: 1 << 26 }
const made = new Map<string, Compiled>()

export function compileForView(dist: string): Compiled {
  const known = made.get(dist)
  if (known !== undefined) return known
  const compiled = {
    templates: `globalThis.$gwx = (() => {${compiler.wxmlToJs(dist, ROOM)}})()`,
    styles: `globalThis.paihaoStyles = (() => {${compiler.wxssToJs(dist, ROOM)}})()`,
  }
  made.set(dist, compiled)
  return compiled
}
