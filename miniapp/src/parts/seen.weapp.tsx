import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { SeenProps } from './seen'

/** WeChat reads what it draws: at once, as it would the sentence beside it. */
export const Seen = ({ className, children }: SeenProps): ReactElement => (
  <View className={className} ariaRole="alert">
    {children}
  </View>
)
