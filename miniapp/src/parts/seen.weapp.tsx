import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { SeenProps } from './seen'

/** WeChat reads what it draws. */
export const Seen = ({ className, children }: SeenProps): ReactElement => (
  <View className={className}>{children}</View>
)
