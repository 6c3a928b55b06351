import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { isBid, isWithdrawn, isWrittenUp } from '@paihao/shared/rules/bids'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { AbsenceForm } from './absence-form'
import { DeliveryWords } from './delivery-words'
import { RecordForm } from './record-form'
import { usualAbsence } from './usual-absence'
import { WithdrawForm } from './withdraw-form'

interface Props {
  ticket: StaffTicket
  /** Whether the deadline has passed. */
  isOver: boolean
  onChanged: () => void
}

type Form = 'correct' | 'replace' | 'withdraw' | 'absence'

/** What was written up of a bid: the record that counts, the versions before it, and what can still be written up. */
export function DeliveryFacts({ ticket, isOver, onChanged }: Props): ReactElement | null {
  const say = useText()
  const [form, setForm] = useState<Form | null>(null)
  const { delivery, records = [], absence, withdrawnAt } = ticket
  const isAbsent = isOver && (absence !== undefined || usualAbsence(ticket) !== null)
  if (!isWrittenUp(ticket) && !isAbsent) return null
  const close = (): void => setForm(null)
  const frame = {
    ticket,
    onClose: close,
    onDone() {
      close()
      onChanged()
    },
  }
  const offered: Record<Form, boolean> = {
    correct: isWrittenUp(ticket),
    replace: !isOver && isWrittenUp(ticket),
    withdraw: !isOver && isBid(ticket),
    absence: isAbsent,
  }
  return (
    <div className="delivery-facts">
      {isWithdrawn(ticket) && withdrawnAt !== undefined && (
        <Alert type="warning" showIcon title={say('withdraw.stands', { time: exactTime(withdrawnAt) })} />
      )}
      {delivery !== undefined && (
        <p>
          <DeliveryWords delivery={delivery} />
        </p>
      )}
      {absence !== undefined && (
        <p>
          {say('absence.recorded', { absence: say(`absence.${absence.kind}`) })}
          {absence.reason !== undefined && <small>{absence.reason}</small>}
        </p>
      )}
      <div className="delivery-keys">
        {(['correct', 'replace', 'withdraw', 'absence'] as const)
          .filter(key => offered[key])
          .map(key => (
            <Button key={key} danger={key === 'withdraw'} onClick={() => setForm(key)}>
              {say(`key.${key}`)}
            </Button>
          ))}
      </div>
      {records.length > 0 && (
        <details>
          <summary>{say('records.count', { n: records.length })}</summary>
          <ol aria-label={say('records.title')}>
            {records.map(record => (
              <li key={`${record.at} ${record.kind}`}>
                <strong>{say(`records.${record.kind}`)}</strong>{' '}
                <span className="soft">
                  {say('records.line', { time: exactTime(record.at), by: record.by })}
                  {' · '}
                  {say('records.delivered', { time: exactTime(record.deliveredAt) })}
                </span>
                <br />
                {record.kind !== 'withdrawn' && <DeliveryWords delivery={record.delivery} />}
                {record.remark}
                {record.reason !== undefined && (
                  <small>{say('common.reasonIs', { reason: record.reason })}</small>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      {(form === 'correct' || form === 'replace') && <RecordForm {...frame} kind={form} />}
      {form === 'withdraw' && <WithdrawForm {...frame} />}
      {form === 'absence' && <AbsenceForm {...frame} />}
    </div>
  )
}
