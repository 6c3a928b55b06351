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
    errors: ['hall/unknown', 'hall/level'],
    summary: 'Sets up a hall: its matters (queues), counters and hours.',
  }),
  changeHall: endpoint({
    tag: 'halls',
    method: 'POST',
    path: '/halls/:hallId',
    who: ['admin'],
    body: hall.hallChange,
    replies: { 200: hall.hallChanged },
    errors: ['hall/unknown', 'hall/level', 'hall/changed'],
    summary:
      'Changes a hall: matters, counters, hours, holidays. A day that has begun keeps its own; the next one begins with these.',
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
