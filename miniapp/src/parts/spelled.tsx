import type { ReactElement } from 'react'
import { spelled } from '@/lib/label-words'

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
