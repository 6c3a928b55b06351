import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'

export interface PressableProps {
  onPress: () => void
  children: ReactNode
  className?: string | undefined
  disabled?: boolean | undefined
  /** For screen readers, where the words inside are not enough. */
  label?: string | undefined
  /** Of a choice: whether it is the one chosen. */
  pressed?: boolean | undefined
}

/** Whatever can be touched: in browsers a real button, so that keyboards and screen readers reach it. */
export function Pressable({
  onPress,
  children,
  className,
  disabled,
  label,
  pressed,
}: PressableProps): ReactElement {
  return (
    <button
      type="button"
      className={classNames('pressable', className)}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
