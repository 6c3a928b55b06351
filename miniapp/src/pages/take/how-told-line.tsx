import { Text } from '@tarojs/components'
import { type ReactElement, useEffect, useState } from 'react'
import { services } from '@/lib/services'
import { useText } from '@/lib/use-text'
import styles from './how-told-line.module.scss'

/** Says before the number is taken how one will hear of the call. */
export function HowToldLine(): ReactElement {
  const { say } = useText()
  const [asks, setAsks] = useState(() => services.reminders.canAsk())
  useEffect(() => {
    void services.reminders.prepare().then(() => setAsks(services.reminders.canAsk()))
  }, [])
  return <Text className={styles.line}>{say(asks ? 'remind.beforeMessage' : 'remind.beforePage')}</Text>
}
