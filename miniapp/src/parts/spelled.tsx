import { spelled } from '@paihao/shared/text/spelled'
import type { ReactElement } from 'react'

/** A label as it is seen, and beside it as screen readers say it. */
export function Spelled({ children }: { children: string }): ReactElement {
  const said = spelled(children)
  if (said === children) return <>{children}</>
  return (
    <>
      <span aria-hidden>{children}</span>
      <span className="unseen">{said}</span>
    </>
  )
}
