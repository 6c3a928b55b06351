import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { RulesProps } from './rules'
import styles from './rules.module.scss'

/** WeChat knows no lists. */
export function Rules({ sentences }: RulesProps): ReactElement {
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
