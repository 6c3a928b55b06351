import { randomBytes } from 'node:crypto'
import { decodePayload, eventCount } from '@paihao/shared/proof/chain'
import { originOf, signCheckpoint } from '@paihao/shared/proof/checkpoint'
import { type InclusionReceipt, makePromise, type Receipt } from '@paihao/shared/proof/receipt'
import type { Signer } from '../log/signer'
import type { VenueLog } from '../log/types'
import { sha256 } from '../digests'
import type { History } from './history'

/** The part of a journal that its proofs are made from. */
export interface Proved {
  readonly logId: string
  readonly history: History
}

/** Checkpoints and receipts of the venues on this server. */
export interface Receipts {
  /** The signed checkpoint over all that is committed: one signature serves everybody until the next batch. */
  checkpoint(journal: Proved): string
  /** Proof that the event at `index` stands in the log. */
  inclusion(journal: Proved, index: number): Promise<InclusionReceipt>
  /** What the holder of the ticket made by this event gets: while sealed a promise, else the proof. */
  of(journal: Proved, index: number, sealed: boolean): Promise<Receipt>
}

const scratch = Buffer.allocUnsafe(32)

/** A hash as base64: Node's own is several times faster than the one that phones need, and a copy than a view of it. */
function base64(hash: Uint8Array): string {
  scratch.set(hash)
  return scratch.toString('base64')
}

export function createReceipts({ log, signer }: { log: VenueLog; signer: Signer }): Receipts {
  const key = { name: signer.keyName, keyId: signer.keyId }
  const checkpoints = new WeakMap<History, { size: number; note: string }>()

  function checkpoint({ logId, history }: Proved): string {
    const size = history.count
    const known = checkpoints.get(history)
    if (known?.size === size) return known.note
    const note = signCheckpoint(
      { origin: originOf(logId), size, root: history.tree.root() },
      key,
      signer.sign,
    )
    checkpoints.set(history, { size, note })
    return note
  }

  /** The bytes of an event: from memory if it is recent, else from Redis. */
  async function eventAt({ logId, history }: Proved, index: number): Promise<string> {
    const recent = history.lineAt(index)
    if (recent !== undefined) return recent
    const entry = await log.entry(logId, index)
    const lines = entry === null ? [] : decodePayload(entry.payload).lines
    const line = entry === null ? undefined : lines[index - (eventCount(entry.id) - lines.length)]
    if (line === undefined) throw new Error(`the log ${logId} has no event ${index}`)
    return line
  }

  async function inclusion(journal: Proved, index: number): Promise<InclusionReceipt> {
    const event = await eventAt(journal, index)
    const { history, logId } = journal
    return {
      kind: 'inclusion',
      venueId: logId,
      event,
      previous: base64(history.previousOf(index)),
      index,
      proof: history.tree.inclusionProof(index).map(base64),
      checkpoint: checkpoint(journal),
    }
  }

  return {
    checkpoint,
    inclusion,
    of: async (journal, index, sealed) =>
      sealed
        ? makePromise(journal.logId, await eventAt(journal, index), randomBytes(16), key, sha256, signer.sign)
        : await inclusion(journal, index),
  }
}
