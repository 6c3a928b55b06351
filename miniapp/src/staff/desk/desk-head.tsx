import type { Counter } from '@paihao/shared/contract/queue'
import type { Place } from '@paihao/shared/desk/place'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { LinkState } from '@/lib/live'
import { services } from '@/lib/services'
import { dayAndTime } from '@/lib/times'
import { useLink } from '@/lib/use-link'
import { useNow } from '@/lib/use-now'
import { Card } from '@/parts/card'
import { classNames } from '@/parts/class-names'
import { Countdown } from '@/parts/countdown'
import { Named } from '@/parts/named'
import { Pressable } from '@/parts/pressable'
import { staffServices } from '../lib/staff-services'
import { type StaffTextKey, useStaffText } from '../lib/use-staff-text'
import styles from './desk-head.module.scss'

/** From when on (ms before the deadline) it is counted down. */
const NEAR = 24 * 3_600_000
const SOON = 15 * 60_000

const links: Record<LinkState, StaffTextKey> = {
  live: 'desk.live',
  resting: 'desk.resting',
  connecting: 'desk.resting',
  lost: 'desk.lost',
  outdated: 'desk.outdated',
}

interface Props {
  place: Place
  counter: Counter | null
  /** How many wait for this counter; null while it is not known. */
  count: number | null
  onCounter: () => void
}

/** Where one is, how long there is, and whether what is shown is so now. */
export function DeskHead({ place, counter, count, onCounter }: Props): ReactElement {
  const { tell } = useStaffText()
  const link = useLink(staffServices.live)
  return (
    <Card>
      <Text className={styles.title}>
        <Named>{place.title}</Named>
      </Text>
      <View className={styles.line}>
        <Pressable className={styles.counter} onPress={onCounter}>
          <Text>
            <Named>{counter?.name ?? tell('desk.chooseCounter')}</Named>
          </Text>
          <Text className={styles.change}>{tell('desk.change')}</Text>
        </Pressable>
        {place.deadline !== null && <Deadline at={place.deadline} />}
      </View>
      <View className={styles.line}>
        <View className={styles.link}>
          <View className={classNames(styles.dot, link === 'live' && styles.live)} />
          <Text>{tell(links[link])}</Text>
        </View>
        {count !== null && <Text className={styles.count}>{tell('desk.waitingCount', { n: count })}</Text>}
      </View>
    </Card>
  )
}

function Deadline({ at }: { at: number }): ReactElement {
  const { tell, say } = useStaffText()
  const now = useNow(10_000)
  const left = at - now
  if (left <= 0) return <Text className={styles.passed}>{tell('desk.deadlinePassed')}</Text>
  return (
    <View className={classNames(styles.deadline, left < SOON && styles.soon)}>
      <Text className={styles.name}>{tell('desk.deadlineIn')}</Text>
      {left < NEAR ? (
        <Countdown until={new Date(at).toISOString()} />
      ) : (
        <Text>{dayAndTime(at, services.clock.now(), say)}</Text>
      )}
    </View>
  )
}
