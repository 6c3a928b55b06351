import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { Pressable } from '@/parts/pressable'
import { TextInput } from '@/parts/text-input'
import { copiesOf } from '../lib/delivery-draft'
import { useStaffText } from '../lib/use-staff-text'
import styles from './copies-field.module.scss'

/** How many copies were handed over: by the thumb one by one, or typed. */
export function CopiesField({
  value,
  onChange,
}: {
  value: number
  onChange: (copies: number) => void
}): ReactElement {
  const { tell } = useStaffText()
  return (
    <View className={styles.field}>
      <Text className={styles.name}>{tell('delivery.copies')}</Text>
      <View className={styles.row}>
        <Pressable
          className={styles.step}
          label={tell('delivery.fewer')}
          onPress={() => onChange(Math.max(0, value - 1))}
        >
          −
        </Pressable>
        <TextInput
          className={styles.count}
          label={tell('delivery.copies')}
          kind="tel"
          maxLength={3}
          value={String(value)}
          onChange={typed => onChange(copiesOf(typed) ?? 0)}
        />
        <Pressable
          className={styles.step}
          label={tell('delivery.another')}
          onPress={() => onChange(Math.min(999, value + 1))}
        >
          +
        </Pressable>
      </View>
    </View>
  )
}
