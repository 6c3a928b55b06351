import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { Field } from '@/parts/field'
import { deliveryOf, draftOf } from '../lib/delivery-draft'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'
import { DeliveryFields } from './delivery-fields'
import { FormSheet } from './form-sheet'

interface Props {
  ticket: StaffTicket
  busy: boolean
  problem: string | null
  onSubmit: (delivery: Delivery, reason: string) => void
  onClose: () => void
}

/** The record as it should have been, and why; the earlier one stays. */
export function CorrectSheet({ ticket, busy, problem, onSubmit, onClose }: Props): ReactElement | null {
  const { tell } = useStaffText()
  const [draft, setDraft] = useState(() => (ticket.delivery === undefined ? null : draftOf(ticket.delivery)))
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  if (draft === null) return null
  const delivery = deliveryOf(draft)
  const given = reason.trim()
  const isMissing = delivery === null ? 'delivery.reasonNeeded' : given === '' ? 'reason.needed' : null
  return (
    <FormSheet
      title={tell('correct.heading', { label: ticket.label ?? '' })}
      submit={tell('correct.submit')}
      busy={busy}
      problem={wasTried && isMissing !== null ? tell(isMissing) : problem}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (delivery !== null && given !== '') onSubmit(delivery, given)
      }}
    >
      <Text className={styles.lead}>{tell('correct.lead')}</Text>
      <DeliveryFields
        draft={draft}
        late={ticket.late === true}
        onChange={part => setDraft(before => (before === null ? null : { ...before, ...part }))}
      />
      <View className={styles.gap}>
        <Field label={tell('correct.reason')} value={reason} onChange={setReason} maxLength={200} />
      </View>
    </FormSheet>
  )
}
