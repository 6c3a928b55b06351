// npm run bench [-- --json --quick names…]: the benchmark suite, against the server as it is shipped.
import { ensureRedis } from './lib/debian.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { bin, runInView } from './lib/run.mjs'
import { ensureTargets } from './lib/targets.mjs'

checkNode()
await Promise.all([ensurePackages(), ensureRedis()])
await ensureTargets(['server', 'h5', 'web'])
process.exit(await runInView(bin('tsx'), ['bench/main.ts', ...process.argv.slice(2)]))
