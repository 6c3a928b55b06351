import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { SpokenProps } from './spoken'

export function Spoken({ kind, children, className }: SpokenProps): ReactElement {
  return (
    <View className={className} ariaRole={kind}>
      {children}
    </View>
  )
}
