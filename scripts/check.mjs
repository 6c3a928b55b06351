// npm run check: types, lint, format, import rules, unused code.
import { checkWork } from './lib/checks.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { giveUp, say } from './lib/say.mjs'
import { twoAtATime } from './lib/two-at-a-time.mjs'

checkNode()
await ensurePackages()
const failed = []
await twoAtATime(checkWork(failed))
if (failed.length > 0) giveUp(`Not in order: ${failed.join(', ')}.`)
say('Everything is in order')
