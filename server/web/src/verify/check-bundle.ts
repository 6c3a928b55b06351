import { sha256 } from '@noble/hashes/sha2.js'
import type { Bundle, PublicKey } from '@paihao/shared/contract/record'
import { equal, utf8 } from '@paihao/shared/proof/bytes'
import { decodePayload, entryId, genesis, link } from '@paihao/shared/proof/chain'
import { openCheckpoint, originOf } from '@paihao/shared/proof/checkpoint'
import { createTree } from '@paihao/shared/proof/tree'
import { createVenueRulebook } from '@paihao/shared/rules/venue-rulebook'
import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import { checksOf } from './server-key'
import type { Step } from './step'

const rulebook = createVenueRulebook(text =>
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
  const lines = linesOf(bundle)
  const root = lines === null ? null : rootOf(lines)
  const checks: [Step['text'], () => boolean][] = [
    ['stepChain', () => lines !== null],
    ['stepTree', () => root !== null && claimed(bundle, keys, root, lines?.length ?? 0)],
    ['stepRules', () => lines !== null && isDecidedAgain(lines)],
  ]
  const steps: Step[] = []
  let good: boolean = true
  for (const [text, check] of checks) {
    const passed: boolean = good && check()
    steps.push({ text, result: passed ? 'passed' : good ? 'failed' : 'skipped' })
    good = passed
  }
  return { steps, events: lines?.length ?? 0 }
}

/** The events' bytes in order, or null when an entry does not follow from the one before it. */
function linesOf({ entries }: Bundle): string[] | null {
  const all: string[] = []
  let hash = genesis
  let head = entryId(0, genesis)
  for (const { id, payload } of entries) {
    let decoded: ReturnType<typeof decodePayload>
    try {
      decoded = decodePayload(payload)
    } catch {
      return null
    }
    if (decoded.previousId !== head) return null
    for (const line of decoded.lines) hash = link(sha256, hash, utf8(line))
    all.push(...decoded.lines)
    head = entryId(all.length, hash)
    if (head !== id) return null
  }
  return all
}

function rootOf(lines: readonly string[]): Uint8Array {
  const tree = createTree(sha256)
  let hash = genesis
  for (const line of lines) tree.append((hash = link(sha256, hash, utf8(line))))
  return tree.root()
}

/** Whether a checkpoint that one of the server's keys signed vouches for exactly this root. */
function claimed(bundle: Bundle, keys: readonly PublicKey[], root: Uint8Array, size: number): boolean {
  return keys.some(key => {
    const checks = checksOf(key)
    const opened = checks === null ? null : openCheckpoint(bundle.checkpoint, checks.key, checks.verify)
    return (
      opened !== null &&
      opened.origin === originOf(bundle.venueId) &&
      opened.size === size &&
      equal(opened.root, root)
    )
  })
}

function isDecidedAgain(lines: readonly string[]): boolean {
  const venue = rulebook.empty()
  try {
    for (const line of lines) {
      // Whatever else it may be, `commandOf` and `decide` throw or decide differently for it.
      const event = JSON.parse(line) as VenueEvent
      const decision = rulebook.decide(venue, rulebook.commandOf(event), event.at)
      if (!('event' in decision) || JSON.stringify(decision.event) !== line) return false
      rulebook.evolve(venue, decision.event)
    }
    return true
  } catch {
    return false
  }
}
