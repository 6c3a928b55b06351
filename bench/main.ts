import { crash } from './suites/crash'
import { flash } from './suites/flash'
import { memory } from './suites/memory'
import { takes } from './suites/takes'
import { twoServers } from './suites/two-servers'
import type { Options, Result } from './lib/result'

/** npm run bench [-- --quick --json suite…]: every figure beside its baseline, measured in the same run. */
const words = process.argv.slice(2)
const options: Options = { quick: words.includes('--quick') }
const chosen = words.filter(word => !word.startsWith('--'))
const wants = (suite: string) => chosen.length === 0 || chosen.includes(suite)
const say = (line: string) => process.stderr.write(`${line}\n`)

const machine: { floor: number | null; valid: boolean } = { floor: null, valid: true }
const results: Result[] = []
for (const [name, suite] of Object.entries({ takes: takesSuite, flash, memory, twoServers, crash })) {
  if (!wants(name)) continue
  say(`Measuring ${name} …`)
  results.push(...(await suite(options)))
}
for (const line of table(results)) process.stdout.write(`${line}\n`)
if (machine.floor !== null) {
  const verdict = machine.valid ? 'valid' : 'VOID: outside 0.09–0.20'
  process.stdout.write(`\nbare node:http / Express hello (POST): ${machine.floor.toFixed(2)}, ${verdict}\n`)
}
if (words.includes('--json')) process.stdout.write(`${JSON.stringify({ ...machine, results })}\n`)
process.exit(0)

async function takesSuite(given: Options): Promise<Result[]> {
  const measured = await takes(given)
  machine.floor = measured.floor
  machine.valid = measured.valid
  return measured.results
}

function table(rows: readonly Result[]): string[] {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
  return rows.map(({ name, ratio, spread: [low, high], goal, pass, unit, details }) => {
    const verdict = pass === null ? '    ' : pass ? 'pass' : 'MISS'
    const more = Object.entries(details ?? {}).map(([key, value]) => `${key}: ${value}`)
    const spread = low === high ? '' : `[${number(low)}..${number(high)}]`
    return `${verdict}  ${name.padEnd(20)} ${number(ratio).padStart(7)} ${spread.padEnd(16)} goal ${goal.padEnd(8)} ${unit}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
  })
}
