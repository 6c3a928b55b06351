import { Empty, Skeleton } from 'antd'
import type { ReactElement } from 'react'

interface Props {
  /** They are still on their way: nobody knows yet whether there are any. */
  isPending: boolean
  /** That there are none, and what to do about it. */
  words: string
}

/** What stands in a table without rows. */
export function EmptyRows({ isPending, words }: Props): ReactElement {
  if (isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} />
}
