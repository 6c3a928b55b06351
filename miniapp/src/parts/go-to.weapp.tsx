import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { useText } from '@/lib/use-text'
import type { GoToProps } from './go-to'

const NO_BREAK = '\u00a0'

/** One text, with the counter's name in one line: when a page turns at a call, each node more is felt on old phones. */
export function GoTo({ counter, className }: GoToProps): ReactElement {
  const { say } = useText()
  return <Text className={className}>{say('ticket.goTo', { counter: counter.replace(/ /g, NO_BREAK) })}</Text>
}
