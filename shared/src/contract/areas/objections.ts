import { endpoint } from '../endpoint'
import * as objection from '../objection'

/** What bidders object to at the opening, and what is answered (实施条例 art. 44). */
export const objectionEndpoints = {
  listObjections: endpoint({
    tag: 'bid sessions',
    method: 'GET',
    path: '/bid-sessions/:venueId/objections',
    who: ['agent'],
    scope: 'venue',
    replies: { 200: objection.objections },
    summary: 'The objections made at the opening and the answers to them, oldest first.',
  }),
  recordObjection: endpoint({
    tag: 'bid sessions',
    method: 'POST',
    path: '/bid-sessions/:venueId/objections',
    who: ['agent'],
    scope: 'venue',
    body: objection.objectionBody,
    replies: { 201: objection.objectionReply },
    errors: ['session/before_deadline', 'session/wrong_state', 'session/called_off', 'venue/ended'],
    summary:
      'Records an objection, after the deadline. The words lie beside the log, which has their digest.',
  }),
  answerObjection: endpoint({
    tag: 'bid sessions',
    method: 'POST',
    path: '/bid-sessions/:venueId/objections/:objectionId/answers',
    who: ['agent'],
    scope: 'venue',
    body: objection.answerBody,
    replies: { 201: objection.objectionReply },
    errors: ['session/before_deadline', 'session/wrong_state', 'session/called_off', 'venue/ended'],
    summary: 'Records an answer to an objection, as an entry of its own.',
  }),
}
