import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** A command that ended badly; `output` is what it said. */
export class Failed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}`)
    this.output = output
  }
}

/** Runs a command quietly; gives what it printed, or throws `Failed` with it. */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => output.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const text = Buffer.concat(output).toString()
      if (code === 0) resolve(text)
      else reject(new Failed([command, ...args].join(' '), code ?? signal, text))
    })
  })
}

/** Runs a command in the foreground, with its output going where ours goes; gives its exit code. */
export function runInView(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
    const pass = signal => child.kill(signal)
    process.on('SIGTERM', pass)
    process.on('SIGINT', pass)
    child.on('error', reject)
    child.on('close', code => {
      process.off('SIGTERM', pass)
      process.off('SIGINT', pass)
      resolve(code ?? 1)
    })
  })
}

/** The path of a program that npm installed: in the workspace, or in the root where npm puts what it can. */
export function bin(name, workspace = '.') {
  const [own, shared] = [workspace, '.'].map(folder => path.join(root, folder, 'node_modules/.bin', name))
  return existsSync(own) ? own : shared
}
