import type { ReactElement, ReactNode } from 'react'
import styles from './button.module.scss'
import { classNames } from './class-names'
import { Pressable } from './pressable'

interface Props {
  onPress: () => void
  children: ReactNode
  /** `main`: the one thing to do on a page. `danger`: cannot be taken back. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  disabled?: boolean
  /** Under way: not to be pressed twice. */
  busy?: boolean
}

export function Button({
  onPress,
  children,
  kind = 'plain',
  disabled = false,
  busy = false,
}: Props): ReactElement {
  return (
    <Pressable
      className={classNames(
        styles.button,
        styles[kind],
        (disabled || busy) && styles.off,
        busy && styles.busy,
      )}
      disabled={disabled || busy}
      onPress={onPress}
    >
      {children}
    </Pressable>
  )
}
