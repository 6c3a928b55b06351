import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { HeadingProps } from './heading'

/** WeChat knows no headings of its own; screen readers do. */
export function Heading({ children, className }: HeadingProps): ReactElement {
  return (
    <Text ariaRole="heading" className={className}>
      {children}
    </Text>
  )
}
