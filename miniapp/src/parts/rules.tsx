import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import styles from './rules.module.scss'

export interface RulesProps {
  sentences: readonly string[]
}

/** The rule of order in a few sentences, as it was published. */
export function Rules({ sentences }: RulesProps): ReactElement {
  return (
    // Safari takes a list whose marks are drawn by the page for none, if it is not told.
    <ul role="list" className={styles.rules}>
      {sentences.map(sentence => (
        <li key={sentence} className={styles.rule}>
          <View className={styles.dot} />
          <Text className={styles.words}>{sentence}</Text>
        </li>
      ))}
    </ul>
  )
}
