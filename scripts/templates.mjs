// npm run templates FILE: checks which notices are sent by which of WeChat's templates.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { bin, runInView } from './lib/run.mjs'

checkNode()
await ensurePackages()
process.exit(
  await runInView(bin('tsx'), ['server/src/notify/templates-command.ts', ...process.argv.slice(2)]),
)
