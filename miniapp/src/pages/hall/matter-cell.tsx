import type { HallDay } from '@paihao/shared/contract/hall'
import type { Calling } from '@paihao/shared/contract/queue'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { useText } from '@/lib/use-text'
import { Named } from '@/parts/named'
import { Pressable } from '@/parts/pressable'
import styles from './matter-cell.module.scss'

interface Props {
  queue: HallDay['queues'][number]
  calling: Calling | undefined
  onPress: () => void
}

/** A matter: its letter, the number called last, and how many wait. */
export function MatterCell({ queue, calling, onPress }: Props): ReactElement {
  const { say } = useText()
  return (
    <Pressable className={styles.cell} onPress={onPress}>
      <View className={styles.row}>
        <Text className={styles.prefix}>{queue.prefix}</Text>
        <View className={styles.words}>
          <Text className={styles.name}>
            <Named>{queue.name}</Named>
          </Text>
          <Text className={styles.calling}>
            {queue.state !== 'open' ? (
              say(`queue.${queue.state}`)
            ) : calling === undefined ? (
              say('hall.noCalls')
            ) : (
              <>
                {say('hall.calling')}{' '}
                <Text className={styles.whole}>
                  <Named>{`${calling.label} · ${calling.counterName}`}</Named>
                </Text>
              </>
            )}
          </Text>
        </View>
        {queue.waiting !== null && (
          <View className={styles.waiting}>
            <Text className={styles.count}>{queue.waiting}</Text>
            <Text className={styles.unit}>{say('hall.waiting')}</Text>
          </View>
        )}
        <View className={styles.arrow} />
      </View>
    </Pressable>
  )
}
