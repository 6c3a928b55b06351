import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { PressableProps } from './pressable'
import styles from './pressable.module.scss'

/** Whatever can be touched. */
export function Pressable({ onPress, children, className, disabled, label }: PressableProps): ReactElement {
  return (
    <View
      className={className}
      hoverClass={disabled === true ? 'none' : styles.hover}
      ariaLabel={label}
      onClick={disabled === true ? undefined : onPress}
    >
      {children}
    </View>
  )
}
