// Writes docs/protocol.md from the contract: node scripts/protocol.mjs
import { writeFile } from 'node:fs/promises'
import { URL } from 'node:url'
import { register } from 'tsx/esm/api'

register()
const { protocol } = await import('../shared/src/contract/protocol.ts')
await writeFile(new URL('../docs/protocol.md', import.meta.url), protocol())
