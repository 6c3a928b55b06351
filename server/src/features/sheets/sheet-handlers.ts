import type { SheetQuery } from '@paihao/shared/contract/sheet'
import { maySee } from '@paihao/shared/rules/visibility'
import { createText } from '@paihao/shared/text/texts'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Printer } from '../../printing/printer'
import type { VenueJournal, Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { bidSessionView } from '../../venues/views/venue-view'
import type { StaffTickets } from '../bidders'
import { findVenue, staffNameIn } from '../finding'
import type { Objections } from '../objections/objections-service'
import { objectionPages } from './objection-pages'
import { sheetPages } from './sheet-pages'
import { moment } from './sheet-words'

interface Options {
  venues: Venues
  staffTickets: StaffTickets
  objections: Objections
  printer: Printer
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
}

interface Standing {
  tickets: Awaited<ReturnType<StaffTickets>>
  objected: Awaited<ReturnType<Objections>>
  count: number
  head: string
}

const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** What of the chain's head stands on paper: enough to be compared by eye. */
const HEAD = 16

export function createSheetHandlers({
  venues,
  staffTickets,
  objections,
  printer,
  publicUrl,
}: Options): Pick<Handlers, 'getSheet'> {
  /** What a sheet says, and the head of the very log that it stands on: asked again when that has gone on meanwhile. */
  async function standing(journal: VenueJournal, sheet: SheetQuery['sheet']): Promise<Standing> {
    const { history, state } = journal
    const { count } = history
    const tickets = await staffTickets(journal, [...state.tickets.values()])
    const objected = sheet === 'delivery' ? await objections(journal) : []
    if (history.count !== count) return await standing(journal, sheet)
    const head = Buffer.from(history.previousOf(count)).toString('hex').slice(0, HEAD)
    return { tickets, objected, count, head }
  }

  return {
    async getSheet(caller, { venueId }) {
      const journal = await findVenue(venues, caller, venueId)
      staffNameIn(caller, journal)
      const { facts } = journal.state.info
      if (facts.kind !== 'bidSession') throw new Refused('not_found')
      return async ({ query: { sheet, format }, language }) => {
        const now = venues.now()
        const venue = journal.state
        if (!maySee(venue, 'staff', 'bidders', now)) throw new Refused('record/sealed')
        const translate = createText(language)
        const { tickets, objected, count, head } = await standing(journal, sheet)
        const session = bidSessionView(venue, facts, now)
        const file = await printer.print({
          kind: format,
          pages: [
            ...sheetPages(sheet, session, tickets, translate),
            // What was objected belongs to the record of the opening.
            ...(sheet === 'delivery' ? objectionPages(session, objected, translate) : []),
          ],
          language,
          pageOf: translate('sheets.page'),
          proof: translate('sheets.proof', {
            size: count,
            head,
          }),
          verify: translate('sheets.verify'),
          verifyUrl: `${publicUrl}/verify?venue=${venueId}`,
          made: translate('sheets.made', { time: moment(instant(now)) }),
        })
        const name = `${facts.projectCode} ${translate(`sheets.${sheet}`)}.${format}`
        return {
          status: 200,
          body: { file: { name, mediaType: mediaTypes[format], base64: file.toString('base64') } },
        }
      }
    },
  }
}
