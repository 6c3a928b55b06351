// npm test [-- what Jest takes]: sets up what is missing, then checks and tests everything (or the tests asked for).
import path from 'node:path'
import { checkWork } from './lib/checks.mjs'
import { ensureChromium, ensureRedis } from './lib/debian.mjs'
import { runJest } from './lib/jest.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { root } from './lib/root.mjs'
import { say } from './lib/say.mjs'
import { targetWork } from './lib/targets.mjs'
import { twoAtATime } from './lib/two-at-a-time.mjs'

/** `*.alone.e2e.test.ts` */
const ALONE = '\\.alone\\.e2e'

const total = { code: 0, passed: 0, failed: 0 }

function add({ code, passed, failed }) {
  total.code ||= code
  total.passed += passed
  total.failed += failed
}

function finish() {
  process.stdout.write(`Tests: ${total.passed} passed, ${total.failed} failed\n`)
  process.exit(total.code)
}

const asked = process.argv.slice(2)

checkNode()
await Promise.all([ensurePackages(), ensureRedis().then(ensureChromium)])

const failed = []
// What is built does not wait for the last of the checks: lint takes as long as several others.
await twoAtATime([
  ...(asked.length === 0 ? checkWork(failed) : []),
  ...targetWork(['h5', 'weapp', 'web', 'server']),
])
if (failed.length > 0) {
  say(`Not in order: ${failed.join(', ')}. The tests wait until it is.`)
  add({ code: 1, passed: 0, failed: failed.length })
  finish()
}

if (asked.length > 0) add(await runJest(asked))
else {
  say('Unit and integration tests')
  // One more than a small machine has processors: they often wait for Redis.
  add(await runJest(['--maxWorkers=3', '--selectProjects', 'shared', 'server', 'web', 'miniapp']))
  // Each has its own server, Redis and browser. Those that measure, or that load the machine, go alone.
  const e2e = ['--passWithNoTests', '--selectProjects', 'e2e']
  say('End-to-end tests')
  const inOrder = ['--testSequencer', path.join(root, 'scripts/lib/longest-first.cjs')]
  add(await runJest(['--maxWorkers=2', '--testPathIgnorePatterns', ALONE, ...inOrder, ...e2e]))
  say('End-to-end tests that go alone')
  add(await runJest(['--runInBand', '--testPathPatterns', ALONE, ...e2e]))
}
finish()
