import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { SpokenProps } from './spoken'

export function Spoken({ kind, children, className }: SpokenProps): ReactElement {
  return (
    <View ariaRole={kind} className={className}>
      {children}
    </View>
  )
}
