import { Text } from '@tarojs/components'
import { type ReactElement, useEffect, useState } from 'react'
import { services } from '@/lib/services'
import { timeAt } from '@/lib/times'
import { useText } from '@/lib/use-text'
import styles from './as-of.module.scss'

/** A server that answers within this time (ms) is not announced: the page would only twitch. */
const PATIENCE = 200

/** Says how old what is shown is, while the server is still being asked. */
export function AsOf({ at }: { at: number }): ReactElement | null {
  const { say } = useText()
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isDue) return null
  return <Text className={styles.asOf}>{say('keptAt', { time: timeAt(at, services.clock.now(), say) })}</Text>
}
