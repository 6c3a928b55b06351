import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { services } from '@/lib/services'
import { usePreferences } from '@/lib/use-preferences'
import { useText } from '@/lib/use-text'
import { Pressable } from '@/parts/pressable'
import styles from './brand.module.scss'

/** Name and purpose, and the switch to large type where nobody has to look for it. */
export function Brand(): ReactElement {
  const { say } = useText()
  const { elder } = usePreferences()
  return (
    <View className={styles.brand}>
      <View className={styles.mark}>
        <View className={styles.slip}>
          <View className={styles.notch} />
          <View className={styles.stroke} />
          <View className={styles.notch} />
        </View>
      </View>
      <View className={styles.words}>
        <Text className={styles.name}>{say('brand')}</Text>
        {!elder && <Text className={styles.slogan}>{say('slogan')}</Text>}
      </View>
      <Pressable
        className={styles.elder}
        pressed={elder}
        onPress={() => services.preferences.change({ elder: !elder })}
      >
        {say(elder ? 'elderOn' : 'elder')}
      </Pressable>
    </View>
  )
}
