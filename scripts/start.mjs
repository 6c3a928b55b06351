// npm start: installs what is missing, builds what is stale, then is the server.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureRedis } from './lib/debian.mjs'
import { checkNode, ensurePackages } from './lib/packages.mjs'
import { root } from './lib/root.mjs'
import { ensureTargets } from './lib/targets.mjs'

checkNode()
await Promise.all([ensurePackages(), ensureRedis()])
await ensureTargets(['h5', 'web', 'server'])

// In this very process, so that signals, exit code and a kill reach the server itself.
process.setSourceMapsEnabled(true)
await import(pathToFileURL(path.join(root, 'server/dist/main.js')).href)
