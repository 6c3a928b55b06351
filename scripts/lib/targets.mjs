import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { root } from './root.mjs'
import { bin, run } from './run.mjs'
import { giveUp, step } from './say.mjs'
import { isStamped, stamp } from './stamps.mjs'
import { twoAtATime } from './two-at-a-time.mjs'

const everywhere = ['package-lock.json', 'tsconfig.base.json', 'scripts/lib/targets.mjs', 'shared/src']

async function buildServer() {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'server/src/main.ts')],
    outfile: 'server/dist/main.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@paihao/shared': path.join(root, 'shared/src') },
    sourcemap: true,
    logLevel: 'warning',
  })
  // Else its helper process would live as long as the server that starts behind it.
  await stop()
  // What is read or started as a file at run time.
  for (const file of [
    'log/append.lua',
    'auth/password-worker.mjs',
    'printing/print-worker.mjs',
    'features/invited/table-worker.mjs',
  ])
    copyFileSync(path.join(root, 'server/src', file), path.join(root, 'server/dist', path.basename(file)))
}

const taro = type => () =>
  // Without --no-check each build looks up a host on the Internet.
  run(bin('taro', 'miniapp'), ['build', '--type', type, '--no-check'], {
    cwd: path.join(root, 'miniapp'),
    env: { NODE_ENV: 'production', TARO_ENV: type },
  })

/** The pages, and the service worker beside them, which is no page of Taro's. */
async function buildH5() {
  await taro('h5')()
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'miniapp/src/push/push-worker.ts')],
    outfile: 'miniapp/dist/h5/push-worker.js',
    bundle: true,
    platform: 'browser',
    // The oldest that miniapp/package.json names.
    target: ['chrome78', 'safari14', 'firefox90'],
    format: 'iife',
    minify: true,
    logLevel: 'warning',
  })
  await stop()
}

const miniapp = ['miniapp/src', 'miniapp/config', 'miniapp/types', 'miniapp/babel.config.js']
const miniappManifests = ['miniapp/package.json', 'miniapp/tsconfig.json', 'miniapp/project.config.json']

/** What is built: from which files, how, and which file shows that it is there. */
export const targets = {
  server: {
    title: 'Building the server',
    from: ['server/package.json', 'server/src'],
    gives: 'server/dist/main.js',
    build: buildServer,
  },
  web: {
    title: 'Building dashboard, screen, kiosk and verifier',
    from: ['server/web'],
    gives: 'server/web/dist/dashboard.html',
    build: () =>
      run(bin('vite'), ['build'], { cwd: path.join(root, 'server/web'), env: { NODE_ENV: 'production' } }),
  },
  h5: {
    title: 'Building the pages for phones',
    from: [...miniapp, ...miniappManifests],
    gives: 'miniapp/dist/h5/index.html',
    build: buildH5,
  },
  weapp: {
    title: 'Building the mini-program',
    from: [...miniapp, ...miniappManifests],
    env: ['PAIHAO_BASE_URL'],
    gives: 'miniapp/dist/weapp/app.json',
    build: taro('weapp'),
  },
}

async function ensureTarget(name) {
  const { title, from, gives, build, env = [] } = targets[name]
  const settings = env.map(key => `${key}=${process.env[key] ?? ''}\n`).join('')
  const content = settings + contentHash([...everywhere, ...from])
  if (isStamped(name, content) && existsSync(path.join(root, gives))) return
  await step(title, build).catch(error => giveUp(`${error.output ?? error.message}\n${title} failed.`))
  stamp(name, content)
}

/** Building those of the targets whose sources changed, as work to be done. */
export const targetWork = names => names.map(name => () => ensureTarget(name))

/** Builds them. */
export const ensureTargets = names => twoAtATime(targetWork(names))
