import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goHome } from '@/lib/routes'
import { useText } from '@/lib/use-text'
import { Pressable } from './pressable'
import styles from './top-bar.module.scss'

/** The way back, which a browser does not draw. Who came by a code goes to the first page. */
export function TopBar({ title }: { title: string }): ReactElement {
  const { say } = useText()
  const back = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else goHome()
  }
  return (
    <View className={styles.bar}>
      <Pressable className={styles.back} onPress={back} label={say('back')}>
        <View className={styles.arrow} />
      </Pressable>
      <Text className={styles.title}>{title}</Text>
    </View>
  )
}
