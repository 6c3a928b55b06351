import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { firstEntry } from '@/lib/entry'
import { openEntry } from '@/lib/open-entry'
import { useText } from '@/lib/use-text'
import { Pressable } from '@/parts/pressable'
import { useScanner } from '@/parts/use-scanner'
import styles from './scan.module.scss'

/** From the code at the door to the number, where the camera can be asked. */
export function Scan(): ReactElement | null {
  const { say } = useText()
  const { isThere, scan, sheet } = useScanner(say('home.scan'), ways => {
    const entry = firstEntry(ways)
    if (entry === null || !openEntry(entry))
      void Taro.showModal({ content: say('home.notOurs'), showCancel: false })
  })
  if (!isThere) return null
  return (
    <>
      <Pressable className={styles.scan} onPress={() => void scan()}>
        <View className={styles.frame}>
          <View className={styles.beam} />
        </View>
        <View>
          <Text className={styles.title}>{say('home.scan')}</Text>
          <Text className={styles.lead}>{say('home.scanLead')}</Text>
        </View>
      </Pressable>
      {sheet}
    </>
  )
}
