import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { classNames } from './class-names'
import { Spelled } from './spelled'
import styles from './ticket-label.module.scss'

/** The number itself, larger than anything around it. */
export function TicketLabel({
  label,
  size = 'huge',
}: {
  label: string
  size?: 'huge' | 'large'
}): ReactElement {
  return (
    <Text
      className={classNames(
        styles.label,
        styles[size],
        label.length > 8 ? styles.words : label.length > 5 && styles.long,
      )}
    >
      <Spelled>{label}</Spelled>
    </Text>
  )
}
