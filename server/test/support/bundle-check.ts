import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Record } from '@paihao/shared/proof/verify-bundle'

const command = path.join(__dirname, '../../src/archive/verify-command.ts')

/** Checks a venue's record as a citizen does, with no server and no Redis: what the command says, and its exit code. */
export function checkBundle(bundle: Record): { code: number | null; said: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'paihao-bundle-'))
  try {
    const file = path.join(folder, 'bundle.json')
    writeFileSync(file, JSON.stringify(bundle))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, file], {
      encoding: 'utf8',
    })
    return { code: status, said: stdout + stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
