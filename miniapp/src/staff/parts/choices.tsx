import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import styles from './choices.module.scss'

interface Props<T extends string> {
  title: string
  value: T | null
  options: readonly { value: T; words: string; disabled?: boolean }[]
  onChange: (value: T) => void
}

/** One of a few, each as large as a thumb. */
export function Choices<T extends string>({ title, value, options, onChange }: Props<T>): ReactElement {
  return (
    <View className={styles.group}>
      <Text className={styles.title}>{title}</Text>
      <View className={styles.row}>
        {options.map(option => (
          <View key={option.value} className={styles.slot}>
            <Pressable
              className={classNames(
                styles.choice,
                option.value === value && styles.chosen,
                option.disabled === true && styles.off,
              )}
              pressed={option.value === value}
              disabled={option.disabled}
              onPress={() => onChange(option.value)}
            >
              {option.words}
            </Pressable>
          </View>
        ))}
      </View>
    </View>
  )
}
