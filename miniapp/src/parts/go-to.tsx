import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { useText } from '@/lib/use-text'
import styles from './go-to.module.scss'
import { Named } from './named'

/** Stands where the counter's name will, which no name of one can be. */
const HERE = '\n'

export interface GoToProps {
  counter: string
  className?: string | undefined
}

/** Where to go; the name of the counter stays in one line, whatever language the sentence is in. */
export function GoTo({ counter, className }: GoToProps): ReactElement {
  const { say } = useText()
  const [before = '', after = ''] = say('ticket.goTo', { counter: HERE }).split(HERE)
  return (
    <Text className={className}>
      {before}
      <Text className={styles.counter}>
        <Named>{counter}</Named>
      </Text>
      {after}
    </Text>
  )
}
