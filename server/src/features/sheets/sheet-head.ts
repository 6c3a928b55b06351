import type { BidSession } from '@paihao/shared/contract/bid-session'
import { moment, type Say } from './sheet-words'

/** What a sheet is about. */
export function headOf(session: BidSession, say: Say, lot: string): [label: string, value: string][] {
  return [
    [say('projectName'), session.projectName],
    [say('projectCode'), session.projectCode],
    [say('lot'), lot],
    [say('deadline'), moment(session.deadline)],
    [say('openingRoom'), session.openingRoom],
    [say('tenderer'), session.tenderer],
    [say('agency'), session.agency.name],
  ]
}

/** Who signs it. */
export function signers(say: Say): string[] {
  return [say('signTenderer'), say('signAgency'), say('signSupervisor'), say('signDate')]
}
