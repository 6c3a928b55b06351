// npm run verify BUNDLE.json [PUBLIC-KEY]: checks a venue's record, with no server and no Redis.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { bin, runInView } from './lib/run.mjs'

checkNode()
await ensurePackages()
process.exit(await runInView(bin('tsx'), ['server/src/archive/verify-command.ts', ...process.argv.slice(2)]))
