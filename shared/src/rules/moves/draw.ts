import { drawCommitment, drawOrder, drawSeed, type HashText, wordsOf } from '../draw'
import { digitsAt, opaqueLabel, sequentialLabel } from '../labels'
import { keepDrawn } from '../last-mark'
import { refuse } from '../rulebook'
import type { Venue } from '../venue'
import { isBound } from '../version'
import { keepOut, registeredIn } from './close-list'
import { change, given, type Given, type Move, type Stamp, stamp, ticketOf } from './move'

/** Stands for the number where nobody could draw one: the phones' numbers and the server's secret then decide alone. */
export const NO_NUMBER = '-'

interface Parts {
  /** The number that the supervisor drew in the room, or NO_NUMBER. */
  number: string
  /** Why nobody could draw one. */
  absent?: string
  /** The server's secret, opened now; it must match the commitment of the publication. */
  secret: string
}
export interface DrawLots extends Given, Parts {
  type: 'draw'
}
export interface Drawn extends Stamp, Parts {
  type: 'drawn'
  seed: string
  /** The order of service of each queue. */
  order: { queueId: string; ticketIds: string[] }[]
}

/** The order of service is drawn so that anyone can recompute it. It orders service only and never decides who may bid. */
export function drawMove(hash: HashText): Move<DrawLots, Drawn> {
  return {
    command: 'draw',
    event: 'drawn',
    decide(venue, command, now) {
      const { draw, venueId, stage } = venue.info
      if (draw === null || stage !== 'published') return refuse('session/wrong_state')
      if (venue.info.calledOff !== null) return refuse('session/called_off')
      if (draw.listHash === null) return refuse('draw/list_open')
      const { number, secret, absent } = command
      // The first draw stands. Whoever sends it again hears the same; whoever drew another number must hear that it counts for nothing.
      if (draw.seed !== null)
        return number === draw.number
          ? { again: { type: 'drawn', ticketId: null } }
          : refuse('draw/already_drawn')
      if (number === NO_NUMBER && absent === undefined) return refuse('draw/number_required')
      if (drawCommitment(hash, venueId, secret) !== draw.commitment) return refuse('draw/secret_wrong')
      const seed = drawSeed(hash, venueId, draw.listHash, number, secret)
      const registered = registeredIn(venue)
      const order = [...venue.queues.values()].map(({ queueId }) => ({
        queueId,
        ticketIds: drawOrder(
          hash,
          seed,
          queueId,
          registered.filter(one => one.queueId === queueId).map(one => one.ticketId),
        ),
      }))
      const why = absent === undefined ? {} : { absent }
      return { event: { type: 'drawn', ...stamp(command, now), number, ...why, secret, seed, order } }
    },
    evolve(venue, { number, absent = null, seed, order, at }) {
      const drawn = []
      for (const { queueId, ticketIds } of order) {
        const labels = labelsOf(venue, hash, seed, queueId, ticketIds.length)
        drawn.push({ queueId, labels })
        ticketIds.forEach((ticketId, i) => {
          const label = labels[i] ?? null
          if (label !== null) venue.labels.set(label, ticketId)
          const ticket = ticketOf(venue, ticketId)
          change(venue, ticket, {
            ...ticket,
            rev: ticket.rev + 1,
            state: 'waiting',
            label,
            order: at,
            pair: i + 1,
            r: 0,
          })
        })
      }
      const { draw } = venue.info
      if (draw !== null)
        venue.info = { ...venue.info, draw: { ...draw, seed, number, absent, drawnAt: at, labels: drawn } }
      keepOut(venue)
      keepDrawn(venue, at)
      venue.boardRev++
    },
    commandOf: ({ number, absent, secret, ...event }) => ({
      type: 'draw',
      ...given(event),
      number,
      ...(absent === undefined ? {} : { absent }),
      secret,
    }),
  }
}

/** Labels in order of service: sequential ones tell it, opaque ones come from the seed and do not. */
function labelsOf(venue: Venue, hash: HashText, seed: string, queueId: string, count: number): string[] {
  const { numbering, labelDigits } = venue.info.policy
  const prefix = venue.queues.get(queueId)?.prefix ?? ''
  if (numbering === 'sequential')
    return Array.from({ length: count }, (_, i) => sequentialLabel(prefix, i + 1))
  const digits = isBound(venue, 4) ? digitsAt(labelDigits, count) : labelDigits
  const below = wordsOf(hash, `paihao/draw/labels/1\n${seed}\n${queueId}`)
  const used = venue.labels.fork()
  return Array.from({ length: count }, () => {
    const label = opaqueLabel(prefix, digits, below(10 ** digits), used)
    used.set(label, '-')
    return label
  })
}
