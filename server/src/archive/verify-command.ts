import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bundle, type Bundle, type PublicKey } from '@paihao/shared/contract/record'
import { fromBase64 } from '@paihao/shared/proof/bytes'
import { isSound, verifyBundle } from '@paihao/shared/proof/verify-bundle'
import { sha256 } from '../digests'
import { venueRulebook } from '../venues/venues'

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), but for the 32 bytes of the key itself. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

/** npm run verify BUNDLE.json [PUBLIC-KEY]: checks a venue's record without any server; exit code 1 when it is not sound. */
function main([file, trusted]: readonly string[]): number {
  if (file === undefined) {
    process.stderr.write('Usage: npm run verify BUNDLE.json [PUBLIC-KEY in base64]\n')
    return 2
  }
  const record = readBundle(file)
  if (typeof record === 'string') {
    process.stderr.write(`FAIL ${file} is no record that can be checked: ${record}\n`)
    return 1
  }
  const keys = record.keys.filter(
    ({ publicKey }) => isKey(publicKey) && (trusted === undefined || publicKey === trusted),
  )
  const report = verifyBundle(record, { sha256, keys: keys.map(trust), rulebook: venueRulebook })
  const { chain, checkpoint, rules, events } = report
  const lines = [
    `Record of ${record.venueId}: ${events} events in ${record.entries.length} entries`,
    `${chain === null ? 'ok  ' : 'FAIL'} every entry follows from the one before${chain === null ? '' : `: not entry ${chain.entry}`}`,
    `${mark(checkpoint)} the checkpoint is signed and vouches for exactly this tree`,
    `${chain !== null ? '–   ' : mark(rules === null)} the rulebook decides every event again${rules === null ? '' : `: not event ${rules.event}`}`,
  ]
  if (trusted === undefined)
    for (const { publicKey } of keys)
      lines.push(
        `The record brings its own key; compare it with the one that the centre publishes: ${publicKey}`,
      )
  process.stdout.write(`${lines.join('\n')}\n`)
  return isSound(report) ? 0 : 1
}

/** The bundle in a file, or why there is none. */
function readBundle(file: string): Bundle | string {
  try {
    const parsed = bundle.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : 'it has another form'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A key of any other length is nobody's, and vouches for nothing. */
function isKey(publicKey: string): boolean {
  return fromBase64(publicKey)?.length === 32
}

function mark(passed: boolean | null): string {
  return passed === null ? '–   ' : passed ? 'ok  ' : 'FAIL'
}

function trust({ name, keyId, publicKey }: PublicKey) {
  const spki = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'base64')])
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  return {
    key: { name, keyId: Buffer.from(keyId, 'base64') },
    verify: (message: Uint8Array, signature: Uint8Array) => verify(null, message, key, signature),
  }
}

process.exitCode = main(process.argv.slice(2))
