import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { giveUp, step } from './say.mjs'

const systemd = '/run/systemd/system'

/** Whether a program is on the PATH. */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some(folder => {
    try {
      accessSync(path.join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const runAll = ([command, ...args]) => run(command, args)
const succeeds = argv =>
  runAll(argv).then(
    () => true,
    () => false,
  )

/** How to run something as root without being asked anything: what to put before it, or null. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return []
  if (isOnPath('sudo') && (await succeeds(['sudo', '-n', 'true']))) return ['sudo', '-n']
  return null
}

/**
 * Sees to it that a program is there: installs its Debian packages where that needs no question. Otherwise ends with
 * a sentence that says what to install (`instead`: what else would do).
 */
export async function ensureProgram(program, packages, instead = '') {
  if (isOnPath(program)) return
  const prefix = isOnPath('apt-get') ? await rootPrefix() : null
  if (prefix === null)
    giveUp(
      `Paihao needs ${program}. Install it (on Debian: apt-get install ${packages.join(' ')})${instead}.`,
    )
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  await step(`Installing Debian's ${packages.join(' and ')}`, async () => {
    await runAll([...apt, 'update'])
    await runAll([...apt, 'install', '-y', '--no-install-recommends', ...packages])
  }).catch(error =>
    giveUp(`${error.output ?? error.message}\nInstall ${packages.join(' ')} by hand${instead}.`),
  )
  // Paihao runs its own redis-server: the one that Debian starts for the whole machine is not wanted.
  if (packages.includes('redis-server') && existsSync(systemd))
    await succeeds([...prefix, 'systemctl', 'disable', '--now', 'redis-server'])
}

/** Debian's redis-server, unless `REDIS_URL` names another one. */
export async function ensureRedis() {
  if (process.env.REDIS_URL) return
  await ensureProgram('redis-server', ['redis-server'], ', or set REDIS_URL to a Redis 7 of yours')
}

/** Debian's Chromium for the end-to-end tests, whole and as a shell without windows, with Chinese type for its pictures. */
export async function ensureChromium() {
  await ensureProgram('chromium', ['chromium', 'fonts-noto-cjk'])
  await ensureProgram('chromium-headless-shell', ['chromium-headless-shell'])
}
