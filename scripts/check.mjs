// npm run check: types, lint, format, import rules, unused code.
import { runChecks } from './lib/checks.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { giveUp, say } from './lib/say.mjs'

checkNode()
await ensurePackages()
const failed = await runChecks()
if (failed.length > 0) giveUp(`Not in order: ${failed.join(', ')}.`)
say('Everything is in order')
