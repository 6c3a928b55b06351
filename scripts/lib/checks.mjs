import { bin, Failed, run } from './run.mjs'
import { step } from './say.mjs'

const types = workspace => ({
  name: `types of ${workspace}`,
  command: ['tsc', '-p', workspace, '--incremental', '--tsBuildInfoFile'].concat(
    `node_modules/.cache/paihao/${workspace.replace('/', '-')}.tsbuildinfo`,
  ),
})

/** Everything that is checked without running the product, the longest first. */
const checks = [
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

/** The checks as work to be done; each that fails prints what it found, and puts its name to the `failed`. */
export function checkWork(failed) {
  return checks.map(({ name, command: [program, ...args] }) => async () => {
    await step(`Checking ${name}`, () => run(bin(program), args)).catch(error => {
      if (!(error instanceof Failed)) throw error
      process.stderr.write(`\n${error.output}\n`)
      failed.push(name)
    })
  })
}
