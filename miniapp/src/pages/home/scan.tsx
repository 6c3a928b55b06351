import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { entryOfLink } from '@/lib/entry'
import { openEntry } from '@/lib/open-entry'
import { canScan } from '@/lib/platform'
import { useText } from '@/lib/use-text'
import { Pressable } from '@/parts/pressable'
import styles from './scan.module.scss'

/** From the code at the door to the number, where the camera can be asked. */
export function Scan(): ReactElement | null {
  const { say } = useText()
  if (!canScan) return null
  const scan = async () => {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null)
    // Closing the camera is no failure.
    if (scanned === null) return
    const entry = entryOfLink(scanned.path) ?? entryOfLink(scanned.result)
    if (entry === null || !openEntry(entry))
      await Taro.showModal({ content: say('home.notOurs'), showCancel: false })
  }
  return (
    <Pressable className={styles.scan} onPress={() => void scan()}>
      <View className={styles.frame}>
        <View className={styles.beam} />
      </View>
      <View>
        <Text className={styles.title}>{say('home.scan')}</Text>
        <Text className={styles.lead}>{say('home.scanLead')}</Text>
      </View>
    </Pressable>
  )
}
