import { contentHash } from './content-hash.mjs'
import { Failed, run } from './run.mjs'
import { giveUp, step } from './say.mjs'
import { isStamped, stamp } from './stamps.mjs'

const manifests = ['package.json', 'package-lock.json', '.npmrc'].concat(
  ['shared', 'server', 'server/web', 'miniapp'].map(workspace => `${workspace}/package.json`),
)

/** Ends with a sentence when this Node.js is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  giveUp(`Paihao needs Node.js 20.19 or newer; this is ${process.version}. See https://nodejs.org/.`)
}

/**
 * Installs the npm packages when they are missing or the manifests changed. `npm install` and not `npm ci`: some
 * optional binaries for other platforms are not in the lock, and `npm ci` takes that for a fault.
 */
export async function ensurePackages() {
  if (isStamped('packages', contentHash(manifests))) return
  await step('Installing npm packages (a minute or two the first time)', () =>
    // Types, builds and tests need the development packages, whatever NODE_ENV says.
    run('npm', ['install', '--no-audit', '--no-fund', '--include=dev'], { env: { NODE_ENV: 'development' } }),
  ).catch(error => {
    if (!(error instanceof Failed)) throw error
    giveUp(`${error.output}\nnpm could not install the packages. Is the registry reachable? Then try again.`)
  })
  stamp('packages', contentHash(manifests))
}
