import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import styles from './rules.module.scss'

/** The rule of order in a few sentences, as it was published. */
export function Rules({ sentences }: { sentences: readonly string[] }): ReactElement {
  return (
    <View>
      {sentences.map(sentence => (
        <View key={sentence} className={styles.rule}>
          <View className={styles.dot} />
          <Text className={styles.words}>{sentence}</Text>
        </View>
      ))}
    </View>
  )
}
