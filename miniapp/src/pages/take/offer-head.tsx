import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { Offer } from '@/lib/offer'
import { dayAndTime } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Heading } from '@/parts/heading'
import { Named } from '@/parts/named'
import styles from './offer-head.module.scss'

/** What a number is taken for: the project, its room and deadline; or the hall. */
export function OfferHead({ offer, now }: { offer: Offer; now: number }): ReactElement {
  const { say } = useText()
  return (
    <View className={styles.head}>
      <Heading className={styles.title}>{offer.title}</Heading>
      {offer.room !== null && (
        <View className={styles.fact}>
          <Text className={styles.name}>{say('session.openingRoom')}</Text>
          <Text className={styles.value}>
            <Named>{offer.room}</Named>
          </Text>
        </View>
      )}
      {offer.deadline !== null && (
        <View className={styles.fact}>
          <Text className={styles.name}>{say('session.deadline')}</Text>
          <Text className={styles.value}>{dayAndTime(offer.deadline, now, say)}</Text>
        </View>
      )}
    </View>
  )
}
