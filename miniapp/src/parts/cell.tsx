import { Text, View } from '@tarojs/components'
import type { ReactElement, ReactNode } from 'react'
import styles from './cell.module.scss'
import { classNames } from './class-names'
import { Named } from './named'
import { Pressable } from './pressable'

interface Props {
  title: string
  lead?: string | undefined
  /** At the right: a number, a tag, a choice. */
  value?: ReactNode
  onPress?: () => void
  /** Of a choice or a switch: whether it is on. */
  pressed?: boolean
  /** What is pressed: one of several (the usual), any of several, or a switch. */
  choice?: 'one' | 'any' | 'switch'
  danger?: boolean
}

/** A row: what it is, what it says; with an arrow where it leads somewhere. */
export function Cell({
  title,
  lead,
  value,
  onPress,
  pressed,
  choice = 'one',
  danger = false,
}: Props): ReactElement {
  const inside = (
    <View className={styles.row}>
      <View className={styles.words}>
        <Text className={classNames(styles.title, danger && styles.danger)}>
          <Named>{title}</Named>
        </Text>
        {lead !== undefined && (
          <Text className={styles.lead}>
            <Named>{lead}</Named>
          </Text>
        )}
      </View>
      {value !== undefined && (
        <View className={styles.value}>{typeof value === 'string' ? <Named>{value}</Named> : value}</View>
      )}
      {onPress !== undefined && pressed === undefined && <View className={styles.arrow} />}
      {pressed !== undefined &&
        (choice === 'switch' ? (
          <View className={classNames(styles.track, pressed && styles.on)}>
            <View className={styles.knob} />
          </View>
        ) : (
          <View className={classNames(styles[choice], pressed && styles.chosen)} />
        ))}
    </View>
  )
  if (onPress === undefined) return <View className={styles.cell}>{inside}</View>
  return (
    <Pressable className={styles.cell} onPress={onPress} pressed={pressed}>
      {inside}
    </Pressable>
  )
}
