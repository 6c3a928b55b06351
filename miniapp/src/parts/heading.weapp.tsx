import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { HeadingProps } from './heading'

/** WeChat knows no headings. */
export function Heading({ children, className }: HeadingProps): ReactElement {
  return <Text className={className}>{children}</Text>
}
