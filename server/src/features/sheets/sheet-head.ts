import type { BidSession } from '@paihao/shared/contract/bid-session'
import { moment, type Say } from './sheet-words'

/** What a sheet is about, each label with the sign that stands behind it. */
export function headOf(session: BidSession, say: Say, lot: string): [label: string, value: string][] {
  const facts: [string, string][] = [
    [say('projectName'), session.projectName],
    [say('projectCode'), session.projectCode],
    [say('lot'), lot],
    [say('deadline'), moment(session.deadline)],
    [say('openingRoom'), roomOf(session, say)],
    [say('tenderer'), session.tenderer],
    [say('agency'), session.agency.name],
    ...calledOffOf(session, say),
  ]
  return facts.map(([label, value]) => [say('labelled', { label }), value])
}

/** Who signs it. */
export function signers(say: Say): string[] {
  const all = ['signTenderer', 'signAgency', 'signSupervisor', 'signDate'] as const
  return all.map(signer => say('labelled', { label: say(signer) }))
}

function roomOf({ openingRoom, roomMoved }: BidSession, say: Say): string {
  if (roomMoved === undefined) return openingRoom
  return say('roomMoved', { room: openingRoom, from: roomMoved.from, time: moment(roomMoved.at) })
}

function calledOffOf({ calledOff }: BidSession, say: Say): [string, string][] {
  if (calledOff === undefined) return []
  return [[say('calledOff'), [moment(calledOff.at), calledOff.reason].join(say('between.words'))]]
}
