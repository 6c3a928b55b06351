import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from './class-names'
import type { PressableProps } from './pressable'
import styles from './pressable.module.scss'

/** Whatever can be touched. */
export function Pressable({
  onPress,
  children,
  className,
  disabled,
  label,
  pressed,
}: PressableProps): ReactElement {
  return (
    <View
      className={classNames('pressable', className)}
      hoverClass={disabled === true ? 'none' : styles.hover}
      ariaRole="button"
      ariaLabel={label}
      ariaPressed={pressed === undefined ? undefined : `${pressed}`}
      ariaDisabled={disabled === true ? 'true' : undefined}
      onClick={disabled === true ? undefined : onPress}
    >
      {children}
    </View>
  )
}
