import { endpoint } from '../endpoint'
import { fileReply } from '../file'
import { venueStaff } from '../roles'
import * as sheet from '../sheet'

export const sheetEndpoints = {
  getSessionPoster: endpoint({
    tag: 'bid sessions',
    method: 'GET',
    path: '/bid-sessions/:venueId/poster',
    who: venueStaff,
    query: sheet.sessionPosterQuery,
    replies: { 200: fileReply },
    summary:
      'A page of A4 to hang up at the room: the code to take a number with, and by which rule people are called. With `of=room` it is for the room, and leads to whatever sessions are there.',
  }),
  getHallPoster: endpoint({
    tag: 'halls',
    method: 'GET',
    path: '/halls/:hallId/poster',
    who: venueStaff,
    query: sheet.hallPosterQuery,
    replies: { 200: fileReply },
    summary: 'The same of a hall, or of one of its matters.',
  }),
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
