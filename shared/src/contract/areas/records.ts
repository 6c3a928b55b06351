import { endpoint } from '../endpoint'
import * as record from '../record'

const sealed = ['record/sealed'] as const

export const recordEndpoints = {
  getRecord: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/records/:venueId',
    who: ['public'],
    replies: { 200: record.record },
    errors: sealed,
    summary:
      'What a venue’s log is about and how long it is. Of a sealed session: 404 for everybody before its deadline.',
  }),
  listEntries: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/records/:venueId/entries',
    who: ['public'],
    query: record.entriesQuery,
    replies: { 200: record.entries },
    errors: sealed,
    summary: 'The entries of the log, byte for byte. Of a sealed session: 404 before its deadline.',
  }),
  getCheckpoint: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/records/:venueId/checkpoint',
    who: ['public'],
    replies: { 200: record.checkpointReply },
    errors: sealed,
    summary:
      'The latest signed checkpoint (C2SP tlog-checkpoint). Of a sealed session: 404 before its deadline.',
  }),
  getProof: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/records/:venueId/proof',
    who: ['public'],
    query: record.proofQuery,
    replies: { 200: record.proof },
    errors: ['not_found', ...sealed],
    summary: 'One event and its inclusion proof (RFC 9162). Of a sealed session: 404 before its deadline.',
  }),
  getBundle: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/records/:venueId/bundle',
    who: ['public'],
    replies: { 200: record.bundle },
    errors: sealed,
    summary: 'Everything that a check needs, in one file. Of a sealed session: 404 before its deadline.',
  }),
  getKeys: endpoint({
    tag: 'records',
    method: 'GET',
    path: '/keys',
    who: ['public'],
    replies: { 200: record.keys },
    summary: 'The public keys with which this server signs.',
  }),
}
