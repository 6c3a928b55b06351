import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { isWrittenUp } from '@paihao/shared/rules/bids'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { CorrectForm } from './correct-form'

interface Props {
  ticket: StaffTicket
  onChanged: () => void
}

/** What was written up of a bid: the record that counts, the versions before it, and the way to put it right. */
export function DeliveryFacts({ ticket, onChanged }: Props): ReactElement | null {
  const say = useText()
  const [corrects, setCorrects] = useState(false)
  const { delivery, records = [] } = ticket
  if (delivery === undefined || !isWrittenUp(ticket)) return null
  return (
    <div className="delivery-facts">
      <p>
        <DeliveryWords delivery={delivery} />
      </p>
      {records.length > 0 && (
        <ol aria-label={say('records.title')}>
          {records.map(record => (
            <li key={`${record.at} ${record.kind}`}>
              <strong>{say(`records.${record.kind}`)}</strong>{' '}
              <span className="soft">
                {say('records.line', { time: exactTime(record.at), by: record.by })}
              </span>
              <br />
              <DeliveryWords delivery={record.delivery} />
              {record.reason !== undefined && (
                <small>
                  {say('common.reason')}：{record.reason}
                </small>
              )}
            </li>
          ))}
        </ol>
      )}
      <Button onClick={() => setCorrects(true)}>{say('key.correct')}</Button>
      {corrects && (
        <CorrectForm
          ticket={ticket}
          onClose={() => setCorrects(false)}
          onDone={() => {
            setCorrects(false)
            onChanged()
          }}
        />
      )}
    </div>
  )
}

/** A record in one line. */
function DeliveryWords({ delivery }: { delivery: Delivery }): ReactElement {
  const say = useText()
  const { accepted, seal, copies, refusalReason, idChecked, powerSeen, remark } = delivery
  const words = [
    say(accepted ? 'delivery.yes' : 'delivery.no'),
    refusalReason,
    say(`seal.${seal}`),
    `${say('delivery.copies')} ${copies}`,
    idChecked === true ? say('delivery.idChecked') : undefined,
    powerSeen === true ? say('delivery.powerSeen') : undefined,
    remark,
  ]
  return <span>{words.filter(word => word !== undefined).join(' · ')}</span>
}
