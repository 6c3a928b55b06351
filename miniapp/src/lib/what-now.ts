import type { Ticket, TicketSnapshot } from '@paihao/shared/contract/ticket'
import { EARLY, LAPSED } from '@paihao/shared/rules/appointments'
import type { Say } from './texts'
import { minutesUntil, timeOfDay } from './times'

/** What a ticket's page says: what is so, a word more, and what is to be done. */
export interface WhatNow {
  readonly main: string | null
  readonly lead: string | null
  readonly todo: string | null
}

/** Within this time (ms) of the earliest call one had better be there. */
const SOON = 10 * 60_000

/** `travelMinutes`: how long one is on the way; 0 when it was not said. */
export function whatNow(snapshot: TicketSnapshot, now: number, say: Say, travelMinutes = 0): WhatNow {
  const { ticket } = snapshot
  switch (ticket.state) {
    case 'registered':
      return ticket.slotAt === undefined
        ? { main: null, lead: say('ticket.registeredLead'), todo: null }
        : booked(ticket.slotAt, now, say)
    case 'waiting':
      return waiting(snapshot, now, say, travelMinutes)
    case 'called':
      return {
        main: say('ticket.goTo', { counter: ticket.counterName ?? '' }),
        lead: null,
        todo: say('ticket.goNow'),
      }
    case 'serving':
      return {
        main: say('ticket.servingAt', { counter: ticket.counterName ?? '' }),
        lead: deliveredAt(ticket, say),
        todo: ticket.late === true ? say('ticket.lateLead') : null,
      }
    case 'done':
      return {
        main: deliveryWords(ticket, say) ?? say('ticket.doneLead'),
        lead: deliveredAt(ticket, say),
        todo: null,
      }
    case 'missed':
      return missed(ticket, now, say)
    case 'cancelled':
      return { main: null, lead: say('ticket.cancelledLead'), todo: null }
    case 'void':
      if (ticket.calledOff === true)
        return {
          main: say('ticket.calledOff', { reason: ticket.reason ?? '' }),
          lead: say('ticket.calledOffLead'),
          todo: null,
        }
      return {
        main: null,
        lead: voidLead(ticket, say),
        todo: null,
      }
  }
}

function booked(slotAt: string, now: number, say: Say): WhatNow {
  const from = Date.parse(slotAt) - EARLY
  return {
    main: say('ticket.bookedMain', { time: timeOfDay(slotAt) }),
    lead: say('ticket.bookedLead'),
    todo: now < from ? say('ticket.bookedFrom', { time: timeOfDay(from) }) : say('ticket.bookedNow'),
  }
}

function waiting({ ahead, wait, ticket }: TicketSnapshot, now: number, say: Say, travel: number): WhatNow {
  const todo = wait === null ? null : whenToLeave(Date.parse(wait.from), now, say, travel)
  const band =
    wait === null ? null : say('ticket.band', { from: timeOfDay(wait.from), to: timeOfDay(wait.to) })
  if (ahead === null) return { main: band, lead: say('ticket.sealed'), todo }
  const minutes = wait === null ? null : minutesUntil(wait.from, wait.to, now)
  const inMinutes =
    minutes === null
      ? null
      : minutes.from === 0
        ? say('ticket.waitSoon', { to: minutes.to })
        : say('ticket.wait', { ...minutes })
  return {
    main: ahead === 0 ? say('ticket.next') : say('ticket.ahead', { n: ahead }),
    lead: [inMinutes, ticket.arrivedAt === undefined ? null : say('ticket.arrived')]
      .filter(Boolean)
      .join(' · '),
    todo,
  }
}

function whenToLeave(from: number, now: number, say: Say, travel: number): string {
  const leave = from - travel * 60_000
  if (leave - now < SOON) return say(travel > 0 && from - now >= SOON ? 'ticket.leaveNow' : 'ticket.comeNow')
  return travel > 0
    ? say('ticket.leaveAt', { time: timeOfDay(leave), minutes: travel })
    : say('ticket.leaveBy', { time: timeOfDay(from) })
}

function missed({ returnUntil }: Ticket, now: number, say: Say): WhatNow {
  const mayReturn = returnUntil !== undefined && Date.parse(returnUntil) > now
  return {
    main: say('ticket.missedTitle'),
    lead: mayReturn ? null : say('ticket.missedOver'),
    todo: mayReturn ? say('ticket.missedLead', { time: timeOfDay(returnUntil) }) : null,
  }
}

function deliveredAt({ deliveredAt: time }: Ticket, say: Say): string | null {
  return time === undefined ? null : say('ticket.deliveredAt', { time: timeOfDay(time) })
}

function voidLead({ absence, reason }: Ticket, say: Say): string | null {
  if (absence !== undefined) return say('ticket.absent')
  if (reason === LAPSED) return say('ticket.lapsed')
  if (reason === 'ended') return say('ticket.sessionEnded')
  return reason === undefined ? null : say('ticket.voidReason', { reason })
}

function deliveryWords({ delivery, withdrawnAt, late }: Ticket, say: Say): string | null {
  if (delivery === undefined) return null
  if (withdrawnAt !== undefined) return say('ticket.withdrawn', { time: timeOfDay(withdrawnAt) })
  const { accepted, copies, seal, refusalReason = late === true ? say('ticket.late') : '' } = delivery
  return accepted
    ? say('ticket.accepted', { copies, seal: say(`seal.${seal}`).toLowerCase() })
    : say('ticket.refused', { reason: refusalReason })
}
