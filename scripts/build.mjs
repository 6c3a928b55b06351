// npm run build [-- server web h5 weapp]: builds what is stale.
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { giveUp, say } from './lib/say.mjs'
import { ensureTargets, targets } from './lib/targets.mjs'

const wanted = process.argv.slice(2)
const known = Object.keys(targets)
const unknown = wanted.filter(name => !known.includes(name))
if (unknown.length > 0) giveUp(`There is no ${unknown.join(', ')} to build, only ${known.join(', ')}.`)

checkNode()
await ensurePackages()
await ensureTargets(wanted.length > 0 ? wanted : known)
say('Everything asked for is built')
