import { sha256 } from '@noble/hashes/sha2.js'
import type { Bundle, PublicKey } from '@paihao/shared/contract/record'
import { utf8 } from '@paihao/shared/proof/bytes'
import { type Report, verifyBundle } from '@paihao/shared/proof/verify-bundle'
import { createVenueRulebook } from '@paihao/shared/rules/venue-rulebook'
import { checksOf } from './server-key'
import type { Step } from './step'

/** The rules, as this page decides by them. */
export const rulebook = createVenueRulebook(text =>
  Array.from(sha256(utf8(text)), byte => byte.toString(16).padStart(2, '0')).join(''),
)

export interface BundleResult {
  readonly steps: Step[]
  readonly events: number
}

/**
 * Checks a whole public record on this device: the chain of hashes entry by entry, the tree and its signed checkpoint,
 * and that the rulebook, asked again, decides every single event the same, byte for byte.
 */
export function bundleSteps(bundle: Bundle, keys: readonly PublicKey[]): BundleResult {
  const trusted = keys.map(checksOf).filter(checks => checks !== null)
  const report = verifyBundle(bundle, { sha256, keys: trusted, rulebook })
  return { steps: stepsOf(report), events: report.chain === null ? report.events : 0 }
}

/** Behind the first step that failed nothing is said of the others. */
function stepsOf({ chain, checkpoint, rules }: Report): Step[] {
  const passed: [Step['text'], boolean][] = [
    ['stepChain', chain === null],
    ['stepTree', checkpoint === true],
    ['stepRules', rules === null],
  ]
  const failed = passed.findIndex(([, good]) => !good)
  return passed.map(([text], i) => ({
    text,
    result: failed < 0 || i < failed ? 'passed' : i === failed ? 'failed' : 'skipped',
  }))
}
