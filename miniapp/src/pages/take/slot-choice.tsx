import { slotList } from '@paihao/shared/contract/queue'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { services } from '@/lib/services'
import { timeOfDay } from '@/lib/times'
import { useLoaded } from '@/lib/use-loaded'
import { useText } from '@/lib/use-text'
import { classNames } from '@/parts/class-names'
import { Pressable } from '@/parts/pressable'
import { Section } from '@/parts/section'
import styles from './slot-choice.module.scss'

interface Props {
  queueId: string
  /** The slot, or null for a number now. */
  chosen: string | null
  onChoose: (slotAt: string | null) => void
}

/** A number now, or a time of today; nothing where no times can be booked. */
export function SlotChoice({ queueId, chosen, onChoose }: Props): ReactElement | null {
  const { say } = useText()
  const { value } = useLoaded(
    `slots/${queueId}`,
    slotList,
    () => services.api.call('getSlots', { params: { queueId } }),
    false,
  )
  const slots = value?.slots ?? []
  if (slots.length === 0) return null
  return (
    <Section title={say('take.when')}>
      <View className={styles.slots}>
        <Pressable
          className={classNames(styles.slot, chosen === null && styles.chosen)}
          pressed={chosen === null}
          onPress={() => onChoose(null)}
        >
          <Text className={styles.time}>{say('take.now')}</Text>
        </Pressable>
        {slots.map(({ at, left }) => (
          <Pressable
            key={at}
            className={classNames(styles.slot, chosen === at && styles.chosen, left === 0 && styles.full)}
            pressed={chosen === at}
            disabled={left === 0}
            onPress={() => onChoose(at)}
          >
            <Text className={styles.time}>{timeOfDay(at)}</Text>
            <Text className={styles.left}>
              {left === 0 ? say('take.slotFull') : say('take.slotLeft', { n: left })}
            </Text>
          </Pressable>
        ))}
      </View>
      <Text className={styles.rule}>{say('hall.ruleSlots')}</Text>
    </Section>
  )
}
