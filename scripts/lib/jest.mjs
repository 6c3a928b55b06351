import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bin, runInView } from './run.mjs'

/** Runs Jest in view; gives its exit code and how many tests passed and failed (a file that cannot run is one failed). */
export async function runJest(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'paihao-test-'))
  const report = path.join(folder, 'jest.json')
  try {
    // --forceExit: a connection that a failing test leaves open must not hold up the whole run.
    const code = await runInView(bin('jest'), ['--json', `--outputFile=${report}`, '--forceExit', ...args], {
      env: { NODE_ENV: 'test' },
    })
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    return { code, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
