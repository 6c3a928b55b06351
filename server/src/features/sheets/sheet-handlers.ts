import { maySee } from '@paihao/shared/rules/visibility'
import { createText } from '@paihao/shared/text/texts'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Printer } from '../../printing/printer'
import type { Venues } from '../../venues/venues'
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
        const session = bidSessionView(venue, facts, now)
        const tickets = await staffTickets(journal, [...venue.tickets.values()])
        const { history } = journal
        const file = await printer.print({
          kind: format,
          pages: [
            ...sheetPages(sheet, session, tickets, translate),
            // What was objected belongs to the record of the opening.
            ...(sheet === 'delivery' ? objectionPages(session, await objections(journal), translate) : []),
          ],
          language,
          pageOf: translate('sheets.page'),
          proof: translate('sheets.proof', {
            size: history.count,
            head: Buffer.from(history.previousOf(history.count)).toString('hex').slice(0, HEAD),
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
