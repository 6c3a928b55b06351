import type { Bundle } from '@paihao/shared/contract/record'
import { decodePayload } from '@paihao/shared/proof/chain'
import type { AbsenceKind, DeskRecord } from '@paihao/shared/rules/ticket'
import type { VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import { rulebook } from './check-bundle'

/** One line of what a session's public record says of its bids: no names, which it never held. */
export interface OpeningLine {
  readonly label: string
  /** When (ms) it was written up, and the time of delivery of the bid that it speaks of. */
  readonly at: number
  readonly deliveredAt: number | null
  readonly kind: DeskRecord['kind'] | 'late' | 'absent'
  readonly accepted: boolean | null
  readonly seal: DeskRecord['delivery']['seal'] | null
  readonly copies: number | null
  readonly absence: AbsenceKind | null
  readonly reason: string | null
}

export interface OpeningLot {
  readonly name: string
  readonly lines: readonly OpeningLine[]
}

/** What the record says of a bid session. The words of objections and answers lie with the agency; that there were, and when, is here. */
export interface OpeningRecord {
  readonly project: string
  readonly openingRoom: string
  readonly deadline: number
  /** When (ms) and why the session was withdrawn, or null. */
  readonly calledOff: { readonly at: number; readonly reason: string } | null
  readonly objections: readonly { label: string; at: number; answeredAt: number | null }[]
  readonly lots: readonly OpeningLot[]
}

/** What the record says of each lot's bids, every version of it in its order; null when it is no bid session's. The bundle must have been checked. */
export function openingRecord(bundle: Bundle): OpeningRecord | null {
  const venue = rulebook.empty()
  for (const { payload } of bundle.entries)
    for (const line of decodePayload(payload).lines) rulebook.evolve(venue, JSON.parse(line) as VenueEvent) // decided again, byte for byte, by the check
  const { facts, calledOff, objections } = venue.info
  if (facts.kind !== 'bidSession') return null
  const lines = new Map<string, OpeningLine[]>()
  const none = { deliveredAt: null, accepted: null, seal: null, copies: null, absence: null, reason: null }
  for (const { queueId, label, records, late, deliveredAt, absence } of venue.tickets.values()) {
    const own = lines.get(queueId) ?? []
    lines.set(queueId, own)
    const whose = { ...none, label: label ?? '—' }
    if (late && records.length === 0 && deliveredAt !== null)
      own.push({ ...whose, kind: 'late', at: deliveredAt, deliveredAt, accepted: false })
    for (const record of records) {
      const { accepted, seal, copies, refusalReason = null } = record.delivery
      const { kind, at, reason } = record
      own.push({
        ...{ ...whose, kind, at, accepted, seal, copies },
        deliveredAt: record.deliveredAt,
        reason: [reason, refusalReason].filter(Boolean).join(' · ') || null,
      })
    }
    if (absence !== null)
      own.push({ ...whose, kind: 'absent', at: absence.at, absence: absence.kind, reason: absence.reason })
  }
  return {
    project: [facts.projectCode, facts.projectName].join(' '),
    openingRoom: facts.openingRoom,
    deadline: facts.deadline,
    calledOff: calledOff === null ? null : { at: calledOff.at, reason: calledOff.reason },
    objections: objections.map(({ ticketId, at, answers }) => ({
      label: venue.tickets.get(ticketId)?.label ?? '—',
      at,
      answeredAt: answers.at(-1)?.at ?? null,
    })),
    lots: [...venue.queues.values()].map(({ queueId, lotCode, name }) => ({
      name: `${lotCode ?? ''} ${name}`.trim(),
      lines: (lines.get(queueId) ?? []).sort((a, b) => a.at - b.at),
    })),
  }
}
