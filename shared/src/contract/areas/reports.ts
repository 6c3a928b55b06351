import { endpoint } from '../endpoint'
import type { Role } from '../roles'
import * as statistics from '../statistics'
import * as timeline from '../timeline'

/** The venue's staff, and those who watch over venues. */
const readers = ['agent', 'clerk', 'supervisor', 'auditor', 'admin'] as const satisfies readonly Role[]

export const reportEndpoints = {
  getTimeline: endpoint({
    tag: 'reports',
    method: 'GET',
    path: '/venues/:venueId/timeline',
    who: readers,
    scope: 'venue',
    query: timeline.timelineQuery,
    replies: { 200: timeline.timeline },
    errors: ['record/sealed'],
    summary:
      'What happened in a venue, event by event, newest first, with who did it. Of a sealed session: its staff alone before the deadline.',
  }),
  getStatistics: endpoint({
    tag: 'reports',
    method: 'GET',
    path: '/venues/:venueId/statistics',
    who: readers,
    scope: 'venue',
    replies: { 200: statistics.statistics },
    errors: ['record/sealed'],
    summary:
      'Numbers, waiting and service time of a venue, by hour, queue and counter. Of a sealed session: its staff alone before the deadline.',
  }),
  getHallStatistics: endpoint({
    tag: 'reports',
    method: 'GET',
    path: '/halls/:hallId/statistics',
    who: ['clerk', 'supervisor', 'auditor', 'admin'],
    scope: 'venue',
    query: statistics.hallStatisticsQuery,
    replies: { 200: statistics.hallStatistics },
    summary: 'Numbers, waiting and service time of a hall, day by day.',
  }),
}
