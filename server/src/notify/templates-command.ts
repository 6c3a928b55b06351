import { readFileSync } from 'node:fs'
import { checkTemplates, templatesToAsk, warningsOf } from './templates'

/** npm run templates FILE: checks a configuration of WeChat's templates without any server; exit code 1 when it cannot be used. */
function main([file]: readonly string[]): number {
  if (file === undefined) {
    process.stderr.write('Usage: npm run templates FILE.json\n')
    return 2
  }
  const checked = checkTemplates(readFileSync(file, 'utf8'))
  if ('faults' in checked) {
    process.stdout.write(`${checked.faults.map(fault => `FAIL ${fault}`).join('\n')}\n`)
    return 1
  }
  const { templates } = checked
  const warnings = warningsOf(templates).map(warning => `WARN ${warning}`)
  const lines = templatesToAsk(templates).map(
    ({ templateId, kinds, longTerm }) =>
      `ok   ${templateId}${longTerm === true ? ' (long-term)' : ''}: ${kinds.join(', ')}`,
  )
  process.stdout.write(`${[...warnings, ...lines].join('\n')}\n`)
  return 0
}

process.exitCode = main(process.argv.slice(2))
