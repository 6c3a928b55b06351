import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { DialogProps } from './dialog'

export function Dialog({ label, className, children }: DialogProps): ReactElement {
  return (
    <View className={className} ariaRole="dialog" ariaModal="true" ariaLabel={label}>
      {children}
    </View>
  )
}
