import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { protocol } from '../../src/contract/protocol'

it('says of everything what it is', () => {
  expect(protocol()).not.toMatch(/: any\b/)
})

it('docs/protocol.md is what `node scripts/protocol.mjs` makes of the contract', () => {
  expect(readFileSync(join(__dirname, '../../../docs/protocol.md'), 'utf8')).toBe(protocol())
})
