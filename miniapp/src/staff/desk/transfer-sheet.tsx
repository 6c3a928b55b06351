import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Place } from '@paihao/shared/desk/place'
import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { Field } from '@/parts/field'
import type { TransferTo } from '../lib/use-desk-actions'
import { useStaffText } from '../lib/use-staff-text'
import { Choices } from '../parts/choices'
import styles from '../parts/form.module.scss'
import { FormSheet } from './form-sheet'

interface Props {
  ticket: StaffTicket
  place: Place
  busy: boolean
  problem: string | null
  onSubmit: (to: TransferTo) => void
  onClose: () => void
}

/** To another matter or counter; in a bid session to another counter only, for a lot is what the bid is for. */
export function TransferSheet({ ticket, place, busy, problem, onSubmit, onClose }: Props): ReactElement {
  const { tell } = useStaffText()
  const [queueId, setQueueId] = useState<string | null>(null)
  const [counterId, setCounterId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const queues = place.kind === 'hall' ? place.queues.filter(one => one.queueId !== ticket.queueId) : []
  const isChosen = queueId !== null || counterId !== null
  return (
    <FormSheet
      title={tell('transfer.title', { label: ticket.label ?? '' })}
      submit={tell('key.transfer')}
      busy={busy}
      problem={wasTried && !isChosen ? tell('transfer.choose') : problem}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!isChosen) return
        onSubmit({
          ...(queueId === null ? {} : { queueId }),
          ...(counterId === null ? {} : { counterId }),
          ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        })
      }}
    >
      {queues.length > 0 && (
        <Choices
          title={tell('transfer.queue')}
          value={queueId}
          options={queues.map(one => ({ value: one.queueId, words: `${one.prefix} ${one.name}` }))}
          onChange={value => setQueueId(value === queueId ? null : value)}
        />
      )}
      <Choices
        title={tell('transfer.counter')}
        value={counterId}
        options={place.counters.map(one => ({ value: one.counterId, words: one.name }))}
        onChange={value => setCounterId(value === counterId ? null : value)}
      />
      <View className={styles.gap}>
        <Field label={tell('transfer.reason')} value={reason} onChange={setReason} maxLength={200} />
      </View>
    </FormSheet>
  )
}
