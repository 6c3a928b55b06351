import { Text } from '@tarojs/components'
import { type ReactElement, useEffect, useState } from 'react'
import { services } from '@/lib/services'
import { useText } from '@/lib/use-text'
import styles from './how-told-line.module.scss'

/** Says before the number is taken how one will hear of the call. */
export function HowToldLine(): ReactElement {
  const { say } = useText()
  const { reminders } = services
  const [asks, setAsks] = useState(() => reminders.by === 'wechat' && reminders.canAsk())
  useEffect(() => {
    if (reminders.by === 'wechat') void reminders.prepare().then(() => setAsks(reminders.canAsk()))
  }, [reminders])
  return <Text className={styles.line}>{say(asks ? 'remind.beforeMessage' : 'remind.beforePage')}</Text>
}
