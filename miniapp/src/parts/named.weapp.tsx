import type { ReactElement } from 'react'

/** WeChat knows no language of a part. */
export function Named({ children }: { children: string }): ReactElement {
  return <>{children}</>
}
