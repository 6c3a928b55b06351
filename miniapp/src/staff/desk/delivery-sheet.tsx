import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { timeOfDay } from '@/lib/times'
import { Field } from '@/parts/field'
import { Notice } from '@/parts/notice'
import { type DeliveryDraft, deliveryOf, firstDraft } from '../lib/delivery-draft'
import { useStaffText } from '../lib/use-staff-text'
import { Choices } from '../parts/choices'
import styles from '../parts/form.module.scss'
import { CopiesField } from './copies-field'
import { FormSheet } from './form-sheet'

interface Props {
  ticket: StaffTicket
  busy: boolean
  problem: string | null
  onSubmit: (delivery: Delivery) => void
  onClose: () => void
}

const seals = ['intact', 'broken', 'missing'] as const

/** The delivery as the law wants it recorded: accepted or refused, the seal, the copies (实施条例 art. 36). */
export function DeliverySheet({ ticket, busy, problem, onSubmit, onClose }: Props): ReactElement {
  const { tell, say } = useStaffText()
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
      <Choices
        title={tell('delivery.seal')}
        value={draft.seal}
        options={seals.map(value => ({ value, words: say(`seal.${value}`) }))}
        onChange={seal => change({ seal })}
      />
      <CopiesField value={draft.copies} onChange={copies => change({ copies })} />
      <Choices
        title={tell('delivery.accepted')}
        value={draft.accepted ? 'yes' : 'no'}
        options={[
          { value: 'yes', words: tell('delivery.yes'), disabled: late },
          { value: 'no', words: tell('delivery.no') },
        ]}
        onChange={value => change({ accepted: value === 'yes' })}
      />
      <View className={styles.gap}>
        {!draft.accepted && (
          <Field
            label={tell('delivery.reason')}
            value={draft.refusalReason}
            onChange={refusalReason => change({ refusalReason })}
            maxLength={200}
          />
        )}
        <Field
          label={tell('delivery.remark')}
          value={draft.remark}
          onChange={remark => change({ remark })}
          maxLength={500}
        />
      </View>
    </FormSheet>
  )
}
