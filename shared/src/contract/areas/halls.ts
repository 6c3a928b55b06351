import { endpoint } from '../endpoint'
import * as hall from '../hall'

export const hallEndpoints = {
  listHalls: endpoint({
    tag: 'halls',
    method: 'GET',
    path: '/halls',
    who: ['public'],
    query: hall.hallsQuery,
    replies: { 200: hall.halls },
    summary: 'The halls, city first.',
  }),
  createHall: endpoint({
    tag: 'halls',
    method: 'POST',
    path: '/halls',
    who: ['admin'],
    body: hall.hallInput,
    replies: { 201: hall.hallReply },
    errors: ['hall/unknown'],
    summary: 'Sets up a hall: its matters (queues), counters and hours.',
  }),
  getHall: endpoint({
    tag: 'halls',
    method: 'GET',
    path: '/halls/:hallId',
    who: ['public'],
    replies: { 200: hall.hallSnapshot },
    summary: 'A hall and its venue of today.',
  }),
}
