import { randomBytes } from 'node:crypto'
import { normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import type { InvitedRow } from '@paihao/shared/contract/invited'
import { createText } from '@paihao/shared/text/texts'
import type { Venue } from '@paihao/shared/rules/venue'
import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import { open, seal } from '../../log/vault'
import type { VaultRows } from '../../log/vault-rows'
import { Refused } from '../../refused'
import type { Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { findVenue, staffNameIn } from '../finding'
import { move } from '../moving'
import { checkRows, faultsOf } from './check-rows'
import { readTable } from './read-table'
import { templateFile } from './template-file'

interface Options {
  venues: Venues
  vaultRows: VaultRows
}

/** Who may take in an invited session. Their names are encrypted beside the log; the log has keyed hashes of their codes. */
export function createInvitedHandlers({
  venues,
  vaultRows,
}: Options): Pick<Handlers, 'getInvitedTemplate' | 'checkInvited' | 'importInvited' | 'getInvited'> {
  async function find(caller: Caller, venueId: string) {
    const journal = await findVenue(venues, caller, venueId)
    const by = staffNameIn(caller, journal)
    if (journal.state.info.facts.kind !== 'bidSession') throw new Refused('not_found')
    return { journal, by }
  }

  return {
    async getInvitedTemplate(caller, { venueId }) {
      const { journal } = await find(caller, venueId)
      return async ({ language }) => {
        const translate = createText(language)
        const lots = [...lotsOf(journal.state).keys()]
        return { status: 200, body: { file: await templateFile(translate, lots) } }
      }
    },
    async checkInvited(caller, { venueId }) {
      const { journal } = await find(caller, venueId)
      return async ({ body }) => {
        const cells = await readTable(Buffer.from(body.base64, 'base64'))
        return { status: 200, body: { rows: checkRows(cells, [...lotsOf(journal.state).keys()]) } }
      }
    },
    async importInvited(caller, { venueId }) {
      const { journal, by } = await find(caller, venueId)
      return async ({ body, idempotencyKey }) => {
        const lots = lotsOf(journal.state)
        const rows = body.rows.map(row => ({ ...row, creditCode: normaliseCreditCode(row.creditCode) }))
        refuseFaults(rows, [...lots.keys()])
        const keys = await venues.keysOf(venueId)
        const listId = randomBytes(9).toString('base64url')
        const sealed = seal(keys.key, fieldOf(listId), { rows })
        const invited = rows.map(
          row =>
            [
              keys.bidder(row.creditCode),
              row.lots.length === 0 ? null : row.lots.flatMap(lot => lots.get(lot) ?? []),
            ] as const,
        )
        const wish = { type: 'invite', listId, commitment: sealed.commitment, invited } as const
        const vault = { ticketId: fieldOf(listId), row: sealed.row }
        await move(journal, by, idempotencyKey, wish, { vault })
        return { status: 200, body: { count: rows.length } }
      }
    },
    async getInvited(caller, { venueId }) {
      const { journal } = await find(caller, venueId)
      return async () => {
        const { invited } = journal.state.info
        if (invited === null) return { status: 200, body: { list: null } }
        const { listId, commitment, at } = invited
        const [row] = await vaultRows.read(venueId, [fieldOf(listId)])
        if (row == null) throw new Refused('not_found')
        const { key } = await venues.keysOf(venueId)
        const { rows } = open(key, fieldOf(listId), row, commitment) as { rows: InvitedRow[] } // as it was sealed
        return { status: 200, body: { list: { at: instant(at), rows } } }
      }
    },
  }
}

const fieldOf = (listId: string): string => `invited/${listId}`

/** The queueId of each lot, by the lot's code. */
function lotsOf({ queues }: Venue): Map<string, string> {
  return new Map([...queues.values()].map(({ lotCode, queueId }) => [lotCode ?? '', queueId]))
}

/** A list with a fault in it is refused as a whole: what is imported is what was looked at. */
function refuseFaults(rows: readonly InvitedRow[], lotCodes: readonly string[]): void {
  const fields: Record<string, string> = {}
  const seen = new Set<string>()
  for (const [i, row] of rows.entries()) {
    for (const { column, fault } of faultsOf(row, lotCodes)) fields[`rows.${i}.${column}`] = fault
    if (seen.has(row.creditCode)) fields[`rows.${i}.creditCode`] = 'twice'
    seen.add(row.creditCode)
  }
  if (Object.keys(fields).length > 0) throw new Refused('body/invalid', { fields })
}
