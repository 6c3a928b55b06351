import { endpoint } from '../endpoint'
import { fileReply } from '../file'
import * as invited from '../invited'
import * as z from '../z'

export const invitedEndpoints = {
  getInvitedTemplate: endpoint({
    tag: 'bid sessions',
    method: 'GET',
    path: '/bid-sessions/:venueId/invited/template',
    who: ['agent'],
    scope: 'venue',
    replies: { 200: fileReply },
    summary: 'A workbook to fill in with those who are invited.',
  }),
  checkInvited: endpoint({
    tag: 'bid sessions',
    method: 'POST',
    path: '/bid-sessions/:venueId/invited/check',
    who: ['agent'],
    scope: 'venue',
    body: invited.invitedFile,
    bodyLimit: 1_400_000,
    replies: { 200: invited.invitedCheck },
    errors: ['file/unreadable', 'file/columns', 'file/too_long'],
    summary:
      'Reads an xlsx or CSV file (UTF-8 or GB 18030) and says of each row what is wrong with it; keeps nothing.',
  }),
  importInvited: endpoint({
    tag: 'bid sessions',
    method: 'POST',
    path: '/bid-sessions/:venueId/invited',
    who: ['agent'],
    scope: 'venue',
    body: invited.invitedBody,
    bodyLimit: 600_000,
    replies: { 200: z.object({ count: z.int() }) },
    errors: ['session/wrong_state', 'deadline/passed', 'venue/ended'],
    summary: 'Makes this the list of those who may take in an invited session, in place of the one before.',
  }),
  getInvited: endpoint({
    tag: 'bid sessions',
    method: 'GET',
    path: '/bid-sessions/:venueId/invited',
    who: ['agent'],
    scope: 'venue',
    replies: { 200: invited.invitedList },
    summary: 'The list of those who may take, as it was last imported.',
  }),
}
