import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { type DeskKey, usualKey } from '@paihao/shared/desk/desk-keys'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import type { DeskActions } from '../lib/use-desk-actions'
import { usePending } from '../lib/use-staff'
import { useStaffText } from '../lib/use-staff-text'
import styles from './key-pad.module.scss'

/** Always in the same places, the keys of every turn lowest: the thumb learns them. */
const upper = ['recall', 'arrive', 'miss'] as const
const lower = ['call', 'serve', 'finish'] as const

interface Props {
  focus: StaffTicket | null
  next: StaffTicket | null
  actions: DeskActions
}

export function KeyPad({ focus, next, actions }: Props): ReactElement {
  const { tell, language } = useStaffText()
  const pending = usePending()
  const usual = usualKey(focus)
  const key = (name: DeskKey) => {
    const press = actions.presses[name]
    const isPending = pending?.key === name
    return (
      <Pressable
        key={name}
        className={classNames(
          styles.key,
          press === undefined && styles.off,
          press !== undefined && name === usual && styles.usual,
          isPending && styles.pending,
        )}
        disabled={press === undefined}
        onPress={() => press?.()}
      >
        <Text className={styles.name}>{tell(`key.${name}`)}</Text>
        {name === 'call' && next?.label != null && <Text className={styles.next}>{next.label}</Text>}
      </Pressable>
    )
  }
  return (
    <View className={classNames(!language.startsWith('zh') && styles.latin)}>
      <View className={styles.upper}>{upper.map(key)}</View>
      <View className={styles.lower}>{lower.map(key)}</View>
    </View>
  )
}
