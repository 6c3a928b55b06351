import { eventCount } from '@paihao/shared/proof/chain'
import { maySee } from '@paihao/shared/rules/visibility'
import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import type { Signer } from '../../log/signer'
import type { LogEntry, VenueLog } from '../../log/types'
import { Refused } from '../../refused'
import type { VenueJournal, Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { findVenue } from '../finding'

type RecordHandlers = Pick<
  Handlers,
  'getRecord' | 'listEntries' | 'getCheckpoint' | 'getProof' | 'getBundle' | 'getKeys'
>

const PAGE = 100
/** Entries read at a time for a bundle. */
const SLICE = 500

interface Options {
  venues: Venues
  log: VenueLog
  signer: Signer
}

/** The public record: every entry of a venue's log, byte for byte, and what proves it. */
export function createRecordHandlers({ venues, log, signer }: Options): RecordHandlers {
  const keys = [
    {
      keyId: Buffer.from(signer.keyId).toString('base64'),
      name: signer.keyName,
      algorithm: 'Ed25519' as const,
      publicKey: signer.publicKey.toString('base64'),
    },
  ]

  /** Of a sealed session nothing before its deadline, not even to its staff: the record steps once per take. */
  async function find(caller: Caller, venueId: string): Promise<VenueJournal> {
    const journal = await findVenue(venues, caller, venueId)
    if (!maySee(journal.state, 'public', 'progress', venues.now())) throw new Refused('record/sealed')
    return journal
  }

  /** Every entry up to the head that is known now. */
  async function entriesOf(journal: VenueJournal): Promise<LogEntry[]> {
    const { head } = journal.history
    const entries: LogEntry[] = []
    for (let after = '0-0'; after !== head;) {
      const slice = await log.read(journal.logId, after, SLICE)
      for (const entry of slice) if (eventCount(entry.id) <= eventCount(head)) entries.push(entry)
      const last = slice.at(-1)?.id
      if (last === undefined || eventCount(last) >= eventCount(head)) break
      after = last
    }
    return entries
  }

  return {
    async getRecord(caller, { venueId }) {
      const journal = await find(caller, venueId)
      const { facts, stage, createdAt } = journal.state.info
      return () =>
        Promise.resolve({
          status: 200,
          body: {
            venueId,
            kind: facts.kind === 'bidSession' ? 'bidSession' : 'hall',
            name: facts.kind === 'bidSession' ? facts.projectName : facts.name,
            size: journal.history.count,
            createdAt: instant(createdAt),
            ended: stage === 'ended',
            checkpoint: venues.receipts.checkpoint(journal),
          },
        })
    },
    async listEntries(caller, { venueId }) {
      const journal = await find(caller, venueId)
      return async ({ query: { after = '0-0', limit = PAGE } }) => {
        if (!/^\d{1,15}-\d{1,15}$/.test(after))
          throw new Refused('query/invalid', { fields: { after: 'invalid_format' } })
        const entries = await log.read(journal.logId, after, limit)
        const next = entries.length === limit ? (entries.at(-1)?.id ?? null) : null
        return { status: 200, body: { entries, next } }
      }
    },
    async getCheckpoint(caller, { venueId }) {
      const journal = await find(caller, venueId)
      return () => Promise.resolve({ status: 200, body: { checkpoint: venues.receipts.checkpoint(journal) } })
    },
    async getProof(caller, { venueId }) {
      const journal = await find(caller, venueId)
      return async ({ query: { index } }) => {
        if (index >= journal.history.count) throw new Refused('not_found')
        const { event, previous, proof, checkpoint } = await venues.receipts.inclusion(journal, index)
        return { status: 200, body: { index, event, previous, proof, checkpoint } }
      }
    },
    async getBundle(caller, { venueId }) {
      const journal = await find(caller, venueId)
      return async () => {
        const checkpoint = venues.receipts.checkpoint(journal)
        const entries = await entriesOf(journal)
        return { status: 200, body: { format: 'paihao-bundle-1', venueId, entries, checkpoint, keys } }
      }
    },
    getKeys: () => () => Promise.resolve({ status: 200, body: { keys } }),
  }
}
