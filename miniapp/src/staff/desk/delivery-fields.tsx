import { refusedByLaw } from '@paihao/shared/rules/bids'
import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { Field } from '@/parts/field'
import type { DeliveryDraft } from '../lib/delivery-draft'
import { useStaffText } from '../lib/use-staff-text'
import { Choices } from '../parts/choices'
import styles from '../parts/form.module.scss'
import { Ticks } from '../parts/ticks'
import { CopiesField } from './copies-field'

interface Props {
  draft: DeliveryDraft
  late: boolean
  onChange: (part: Partial<DeliveryDraft>) => void
}

const seals = ['intact', 'broken', 'missing'] as const

/** What is recorded of a delivery; what came too late, or unsealed, can only be refused. */
export function DeliveryFields({ draft, late, onChange }: Props): ReactElement {
  const { tell, say } = useStaffText()
  // What the law has refused is put down so at once, with the reason that is usual.
  const refused = { accepted: false, refusalReason: draft.refusalReason || tell('delivery.unsealedReason') }
  return (
    <>
      <Choices
        title={tell('delivery.seal')}
        value={draft.seal}
        options={seals.map(value => ({ value, words: say(`seal.${value}`) }))}
        onChange={seal => onChange({ seal, ...(refusedByLaw(late, seal) === null ? {} : refused) })}
      />
      <CopiesField value={draft.copies} onChange={copies => onChange({ copies })} />
      <Ticks
        title={tell('delivery.papers')}
        options={(['idChecked', 'powerSeen'] as const).map(name => ({
          words: tell(`delivery.${name}`),
          isOn: draft[name],
          onChange: (isOn: boolean) => onChange({ [name]: isOn }),
        }))}
      />
      <Choices
        title={tell('delivery.accepted')}
        value={draft.accepted ? 'yes' : 'no'}
        options={[
          { value: 'yes', words: tell('delivery.yes'), disabled: refusedByLaw(late, draft.seal) !== null },
          { value: 'no', words: tell('delivery.no') },
        ]}
        onChange={value => onChange({ accepted: value === 'yes' })}
      />
      <View className={styles.gap}>
        {!draft.accepted && (
          <Field
            label={tell('delivery.reason')}
            value={draft.refusalReason}
            onChange={refusalReason => onChange({ refusalReason })}
            maxLength={200}
          />
        )}
        <Field
          label={tell('delivery.remark')}
          value={draft.remark}
          onChange={remark => onChange({ remark })}
          maxLength={500}
        />
      </View>
    </>
  )
}
