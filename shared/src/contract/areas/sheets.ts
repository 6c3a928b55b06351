import { endpoint } from '../endpoint'
import { fileReply } from '../file'
import * as sheet from '../sheet'

export const sheetEndpoints = {
  getSheet: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/bid-sessions/:venueId/sheet',
    who: ['agent'],
    scope: 'venue',
    query: sheet.sheetQuery,
    replies: { 200: fileReply },
    errors: ['record/sealed'],
    summary:
      'A session’s sign-in sheet or delivery sheet, to be printed and signed, one lot after the other. They name the bidders: not before the deadline of a sealed session.',
  }),
}
