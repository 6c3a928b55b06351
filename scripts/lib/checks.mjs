import { bin, Failed, run } from './run.mjs'
import { step } from './say.mjs'

const types = workspace => ({
  name: `types of ${workspace}`,
  command: ['tsc', '-p', workspace, '--incremental', '--tsBuildInfoFile'].concat(
    `node_modules/.cache/paihao/${workspace.replace('/', '-')}.tsbuildinfo`,
  ),
})

/** Everything that is checked without running the product, the longest first. */
export const checks = [
  // Without a cache: what a file's types are depends on other files, which a cache does not look at.
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  ...['server', 'server/web', 'miniapp', 'shared', 'bench'].map(types),
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'shared', 'server', 'miniapp', 'bench'],
  },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '.',
      '--log-level=warn',
      '--cache',
      '--cache-location',
      'node_modules/.cache/paihao/prettier',
    ],
  },
]

/** Runs all checks, two at a time; prints what those that fail say, and gives their names. */
export async function runChecks() {
  const left = [...checks]
  const failed = []
  const worker = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      const { name, command } = check
      const [program, ...args] = command
      await step(`Checking ${name}`, () => run(bin(program), args)).catch(error => {
        if (!(error instanceof Failed)) throw error
        process.stderr.write(`\n${error.output}\n`)
        failed.push(name)
      })
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}
