import type { ReactElement } from 'react'

/** WeChat reads what it draws. */
export function Spelled({ children }: { children: string }): ReactElement {
  return <>{children}</>
}
