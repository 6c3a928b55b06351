import type { Delivery, DeskRecord, StaffTicket } from '@paihao/shared/contract/ticket'
import { moment, type Say } from './sheet-words'

/** Accepted, refused, or taken back; late without a record is refused all the same. */
export function acceptance({ delivery, late, withdrawnAt }: StaffTicket, say: Say): string {
  if (withdrawnAt !== undefined) return say('withdrawn')
  if (delivery === undefined) return late === true ? say('no') : ''
  return say(delivery.accepted ? 'yes' : 'no')
}

/** Ticked, not ticked, or nothing said of it. */
export function mark(ticked: boolean | undefined, say: Say): string {
  return ticked === undefined ? '' : say(ticked ? 'ticked' : 'unticked')
}

/** Every version of a record after the first: what had stood before, who wrote it up anew, when and why. */
export function versions({ records = [] }: StaffTicket, say: Say): string[] {
  return records.flatMap((record, i) => {
    const before = records[i - 1]
    if (record.kind === 'recorded' || before === undefined) return []
    const { at, by, reason = '', remark = '' } = record
    const params = { time: moment(at), by, reason, was: wordsOf(before, say) }
    return [[say(`record.${record.kind}`, params), remark].filter(Boolean).join(say('between.words'))]
  })
}

/** Why nothing was delivered, as recorded after the deadline. */
export function absenceWords({ absence }: StaffTicket, say: Say): string {
  return absence === undefined
    ? ''
    : [say(`absence.${absence.kind}`), absence.reason ?? ''].filter(Boolean).join(say('between.words'))
}

function wordsOf({ delivery, deliveredAt }: DeskRecord, say: Say): string {
  const ticked = (name: 'idChecked' | 'powerSeen', is: Delivery['idChecked']) =>
    is === undefined ? '' : `${say(name)} ${mark(is, say)}`
  return [
    moment(deliveredAt),
    say(delivery.accepted ? 'yes' : 'no'),
    delivery.refusalReason ?? '',
    say(delivery.seal),
    say('copiesOf', { n: delivery.copies }),
    ticked('idChecked', delivery.idChecked),
    ticked('powerSeen', delivery.powerSeen),
    delivery.remark ?? '',
  ]
    .filter(Boolean)
    .join(say('between.words'))
}
