import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/**
 * Runs the scripts of a package in a context of their own that has what is given it and, as in WeChat, neither a window
 * nor `eval`.
 */
export function createWxScripts(dist: string, given: Record<string, unknown>) {
  const modules = new Map<string, { exports: unknown }>()
  const timers = new Set<NodeJS.Timeout>()
  const errors: string[] = []
  let isClosed = false
  const kept = (timer: NodeJS.Timeout) => {
    if (isClosed) clearTimeout(timer)
    timers.add(timer)
    return timer
  }
  const say =
    (level: string) =>
    (...parts: unknown[]) => {
      if (level === 'error') errors.push(parts.map(wordsOf).join(' '))
    }
  const context = vm.createContext(
    {
      ...given,
      console: Object.fromEntries(
        ['log', 'info', 'warn', 'error', 'debug'].map(level => [level, say(level)]),
      ),
      setTimeout: (run: () => void, ms?: number) => kept(setTimeout(run, ms)),
      clearTimeout,
      setInterval: (run: () => void, ms?: number) => kept(setInterval(run, ms)),
      clearInterval,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  // The value of a script has no type; this one is a function of that form.
  const makeBuffer = vm.runInContext('bytes => Uint8Array.from(bytes).buffer', context) as (
    bytes: Uint8Array,
  ) => ArrayBuffer

  function loadFile(file: string): unknown {
    const known = modules.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    // A script of this form is a module's own function.
    const run = vm.runInContext(source, context, { filename: file }) as (
      require: (name: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    run(name => loadFile(resolve(file, name)), module, module.exports)
    return module.exports
  }

  function resolve(from: string, name: string): string {
    const file = name.startsWith('/') ? path.join(dist, name) : path.resolve(path.dirname(from), name)
    if (existsSync(file) && statSync(file).isFile()) return file
    return existsSync(`${file}.js`) ? `${file}.js` : path.join(file, 'index.js')
  }

  return {
    load: (name: string) => void loadFile(path.join(dist, `${name}.js`)),
    /** An ArrayBuffer of the context's own realm: one of another would be lost silently. */
    makeBuffer,
    /** What was logged as an error. */
    errors,
    /** The app ends in the middle of whatever it was waiting for. */
    close() {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function wordsOf(part: unknown): string {
  if (part instanceof Error) return part.stack ?? part.message
  return typeof part === 'string' ? part : JSON.stringify(part)
}
