import type { Rulebook } from '../rules/rulebook'
import { equal, type Sha256, utf8 } from './bytes'
import { decodePayload, entryId, genesis, link } from './chain'
import { type NoteKey, openCheckpoint, originOf, type Verify } from './checkpoint'
import { createTree } from './tree'

/** A venue's whole record, as `GET /records/:venueId/bundle` gives it. */
export interface Record {
  venueId: string
  entries: readonly { id: string; payload: string }[]
  checkpoint: string
}

/** What is found of a record. Each fault is where (the index of an entry or event) and what, or null. */
export interface Report {
  events: number
  /** An entry that does not follow from the one before it, or whose bytes are not those of its id. */
  chain: { entry: number } | null
  /** Whether a trusted key signed exactly this tree. Null while the chain is broken. */
  checkpoint: boolean | null
  /** The first event that the rulebook, asked again, decides differently. */
  rules: { event: number } | null
}

interface Checks<S, C, E, R> {
  sha256: Sha256
  /** The server's public keys that are trusted. */
  keys: readonly { key: NoteKey; verify: Verify }[]
  rulebook: Rulebook<S, C, E, R>
}

/** Whether a report found nothing wrong. */
export function isSound(report: Report): boolean {
  return report.chain === null && report.checkpoint === true && report.rules === null
}

/**
 * Checks a whole record without any server: the chain entry by entry, the tree against its signed checkpoint, and that
 * the rulebook decides every event again, byte for byte. Behind a broken chain nothing else is looked at.
 */
export function verifyBundle<S, C, E, R>(
  record: Record,
  { sha256, keys, rulebook }: Checks<S, C, E, R>,
): Report {
  const tree = createTree(sha256)
  const lines: string[] = []
  let hash = genesis
  let head = entryId(0, genesis)
  for (const [entry, { id, payload }] of record.entries.entries()) {
    const added = linesAfter(head, payload)
    for (const line of added ?? []) {
      hash = link(sha256, hash, utf8(line))
      tree.append(hash)
      lines.push(line)
    }
    head = entryId(lines.length, hash)
    if (added === null || head !== id)
      return { events: lines.length, chain: { entry }, checkpoint: null, rules: null }
  }
  const root = tree.root()
  const checkpoint = keys.some(({ key, verify }) => {
    const opened = openCheckpoint(record.checkpoint, key, verify)
    return (
      opened?.origin === originOf(record.venueId) && opened.size === tree.size && equal(opened.root, root)
    )
  })
  const event = lines.findIndex(differsFrom(rulebook))
  return { events: lines.length, chain: null, checkpoint, rules: event < 0 ? null : { event } }
}

function linesAfter(head: string, payload: string): string[] | null {
  try {
    const { previousId, lines } = decodePayload(payload)
    return previousId === head ? lines : null
  } catch {
    return null
  }
}

/** Asks for one event after the other whether the rulebook decides it differently. */
function differsFrom<S, C, E, R>(rulebook: Rulebook<S, C, E, R>): (line: string) => boolean {
  const state = rulebook.empty()
  return line => {
    try {
      // Whatever else it may be, `commandOf` or `decide` throws or decides differently for it.
      const event = JSON.parse(line) as E & { at: number }
      const decision = rulebook.decide(state, rulebook.commandOf(event), event.at)
      if (!('event' in decision) || JSON.stringify(decision.event) !== line) return true
      rulebook.evolve(state, decision.event)
      return false
    } catch {
      return true
    }
  }
}
