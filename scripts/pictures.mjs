// npm run pictures [-- --only PART --readme]: every page in every size, language and mode, into pictures/index.html.
import { ensureChromium, ensureRedis } from './lib/debian.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { bin, runInView } from './lib/run.mjs'
import { ensureTargets } from './lib/targets.mjs'

checkNode()
await Promise.all([ensurePackages(), ensureRedis().then(ensureChromium)])
await ensureTargets(['server', 'h5', 'weapp', 'web'])
process.exit(await runInView(bin('tsx'), ['server/test/gallery/take-pictures.ts', ...process.argv.slice(2)]))
