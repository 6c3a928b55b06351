import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { SpokenProps } from './spoken'

/** Taro's templates hand no roles on to WeChat. */
export function Spoken({ children, className }: SpokenProps): ReactElement {
  return <View className={className}>{children}</View>
}
