// npm run dev [-- h5]: the server and the web pages (and with h5 the phone's) with reload on every change.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureRedis } from './lib/debian.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { root } from './lib/root.mjs'
import { bin } from './lib/run.mjs'
import { ensureTargets } from './lib/targets.mjs'

checkNode()
await Promise.all([ensurePackages(), ensureRedis()])
await ensureTargets(['web', 'h5'])

const children = []
let code = 0

function watch(command, args, folder, env = {}) {
  const child = spawn(command, args, {
    cwd: path.join(root, folder),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  child.on('exit', exit => stop(exit ?? 0))
  children.push(child)
}

function stop(exit) {
  code ||= exit
  for (const child of children) child.kill('SIGTERM')
  process.exitCode = code
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0))

watch(bin('tsx'), ['watch', '--clear-screen=false', 'server/src/main.ts'], '.')
watch(bin('vite'), [], 'server/web')
if (process.argv.includes('h5'))
  watch(bin('taro', 'miniapp'), ['build', '--type', 'h5', '--no-check', '--watch'], 'miniapp', {
    TARO_ENV: 'h5',
    // The server serves miniapp/dist/h5: write there, and start no second server.
    NODE_ENV: 'production',
  })
