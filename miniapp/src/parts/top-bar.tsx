import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { goHome } from '@/lib/routes'
import { useText } from '@/lib/use-text'
import { PageTitle } from './page-title'
import { Pressable } from './pressable'
import styles from './top-bar.module.scss'

/** The way back, which a browser does not draw. Who came by a code goes to the first page. A page of the bar below has no way back, and is named for screen readers alone. */
export function TopBar({ title, isTab }: { title: string; isTab: boolean }): ReactElement {
  const { say } = useText()
  const back = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else goHome()
  }
  if (isTab) return <PageTitle className="unseen">{title}</PageTitle>
  return (
    <View className={styles.bar}>
      <Pressable className={styles.back} onPress={back} label={say('back')}>
        <View className={styles.arrow} />
      </Pressable>
      <PageTitle className={styles.title}>{title}</PageTitle>
    </View>
  )
}
