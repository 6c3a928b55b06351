import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Text } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { timeOfDay } from '@/lib/times'
import { Notice } from '@/parts/notice'
import { type DeliveryDraft, deliveryOf, firstDraft } from '../lib/delivery-draft'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'
import { DeliveryFields } from './delivery-fields'
import { FormSheet } from './form-sheet'

interface Props {
  ticket: StaffTicket
  busy: boolean
  problem: string | null
  onSubmit: (delivery: Delivery) => void
  onClose: () => void
}

/** The delivery as the law wants it recorded: accepted or refused, the seal, the copies (实施条例 art. 36). */
export function DeliverySheet({ ticket, busy, problem, onSubmit, onClose }: Props): ReactElement {
  const { tell } = useStaffText()
  const late = ticket.late === true
  const [draft, setDraft] = useState(() => firstDraft(late, tell('delivery.lateReason')))
  const [wasTried, setTried] = useState(false)
  // On top of what is there then: two touches may come before the page is drawn anew.
  const change = (part: Partial<DeliveryDraft>): void => setDraft(before => ({ ...before, ...part }))
  const delivery = deliveryOf(draft)
  return (
    <FormSheet
      title={tell('delivery.title', { label: ticket.label ?? '' })}
      submit={tell('delivery.submit')}
      busy={busy}
      problem={wasTried && delivery === null ? tell('delivery.reasonNeeded') : problem}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (delivery !== null) onSubmit(delivery)
      }}
    >
      {ticket.bidder !== undefined && <Text className={styles.lead}>{ticket.bidder.companyName}</Text>}
      {ticket.deliveredAt !== undefined && (
        <Text className={styles.lead}>
          {tell('desk.deliveredAt', { time: timeOfDay(ticket.deliveredAt) })}
        </Text>
      )}
      {late && <Notice tone="refuse">{tell('desk.late')}</Notice>}
      <DeliveryFields draft={draft} late={late} onChange={change} />
    </FormSheet>
  )
}
