import { Table } from './table'
import type { Venue, VenueInfo } from './venue'

const nowhere: VenueInfo = {
  rulebook: 0,
  venueId: '',
  facts: { kind: 'hallDay', hallId: '', name: '', date: '', hours: [], endsAt: 0 },
  policy: {
    numbering: 'sequential',
    order: 'arrival',
    visibility: 'open',
    names: 'never',
    labelDigits: 4,
    recallLimit: 0,
    recallInterval: 0,
    missedAutomatically: false,
    requeueAfter: 0,
    returnWithin: 0,
    oneAtATime: false,
    arrivalRequired: false,
    creditMinutes: {},
    passLimit: 0,
    guests: false,
    access: 'open',
  },
  counters: [],
  stage: 'none',
  gate: 'closed',
  draw: null,
  invited: null,
  createdAt: 0,
  reachedUntil: 0,
  alarms: [],
  objections: [],
  roomMoved: null,
  deadlineMovedAt: null,
  calledOff: null,
}

/** A venue before its first event. */
export function emptyVenue(): Venue {
  return {
    info: nowhere,
    time: 0,
    count: 0,
    boardRev: 0,
    queues: new Table(),
    tickets: new Table(),
    lines: new Map(),
    byHolder: new Table(),
    byBidder: new Table(),
    labels: new Table(),
    atCounter: new Table(),
    keys: new Table(),
    standing: null,
    base: null,
  }
}
