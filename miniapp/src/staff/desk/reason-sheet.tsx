import { Text } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { Field } from '@/parts/field'
import { useStaffText } from '../lib/use-staff-text'
import styles from '../parts/form.module.scss'
import { FormSheet } from './form-sheet'

interface Props {
  title: string
  lead: string
  submit: string
  busy: boolean
  problem: string | null
  isDanger?: boolean
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** A reason that stays in the record. */
export function ReasonSheet({ lead, problem, onSubmit, ...frame }: Props): ReactElement {
  const { tell } = useStaffText()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const given = reason.trim()
  return (
    <FormSheet
      {...frame}
      problem={wasTried && given === '' ? tell('reason.needed') : problem}
      onSubmit={() => {
        setTried(true)
        if (given !== '') onSubmit(given)
      }}
    >
      <Text className={styles.lead}>{lead}</Text>
      <Field label={tell('desk.reason')} value={reason} onChange={setReason} maxLength={200} />
    </FormSheet>
  )
}
