import { createHash } from 'node:crypto'
import { maySee } from '@paihao/shared/rules/visibility'
import type { Venue } from '@paihao/shared/rules/venue'
import { defaultLanguage } from '@paihao/shared/text/language'
import type { Venues } from '../venues/venues'
import { instant, instantOrNone } from '../venues/views/instant'
import { valuesOf } from './message'
import type { Told, Way } from './way'
import type { WebhookPost } from './webhook-post'
import type { Webhook, WebhookSettings } from './webhook-settings'

/** So many requests to one system at once; those of a ticket come one after another. */
const LANES = 8

interface Options {
  venues: Venues
  settings: WebhookSettings
  post: WebhookPost
}

/**
 * The system of the agency that runs a session (or of the office that runs the halls): for holders whom nothing else
 * tells. It is told what the staff may see, and nothing of persons; sessions are told to their own agency alone.
 */
export function createWebhookWay({ venues, settings, post }: Options): Way {
  const agencies = new Map(Object.entries(settings.agencies))

  function webhookOf({ info: { facts } }: Venue): Webhook | undefined {
    return facts.kind === 'bidSession' ? agencies.get(facts.agencyName) : settings.halls
  }

  return {
    name: 'webhook',
    // Who has just taken a number reads so on the page.
    sends: kind => kind !== 'taken',
    // One system that is down says nothing of the others.
    resting: false,
    knowsRepeats: true,
    prepare(told) {
      const { venue, ticket } = told
      const to = webhookOf(venue)
      if (to === undefined) return Promise.resolve('no webhook')
      const now = venues.now()
      if (!maySee(venue, 'staff', 'line', now)) return Promise.resolve('sealed')
      const id = idOf(told)
      const body = JSON.stringify({ id, ...factsOf(told, now) })
      return Promise.resolve({
        address: `${to.url} ${laneOf(ticket.ticketId)}`,
        check: () => Promise.resolve(null),
        send: () => post(to, id, body),
      })
    },
  }
}

/** The notice's own id never leaves the servers; what it is made into is the same at each try, on every server. */
function idOf({ venueId, notice }: Told): string {
  return createHash('sha256').update(`webhook ${venueId} ${notice.id}`).digest('base64url').slice(0, 24)
}

function laneOf(ticketId: string): number {
  return createHash('sha256').update(ticketId).digest().readUInt8() % LANES
}

function factsOf({ venueId, venue, ticket, notice }: Told, now: number) {
  const { facts } = venue.info
  const { kind, since } = notice
  const { venue: venueName, place } = valuesOf(venue, ticket, kind, now, defaultLanguage)
  return {
    ...{ kind, venueId, venueName, ticketId: ticket.ticketId },
    ...(ticket.label === null ? {} : { label: ticket.label }),
    ...(kind === 'called' || kind === 'room' ? { place } : {}),
    ...(kind === 'deadline' && facts.kind === 'bidSession' ? { deadline: instant(facts.deadline) } : {}),
    ...(kind === 'appointment' ? { slotAt: instantOrNone(ticket.slotAt) } : {}),
    at: instant(since),
  }
}
