import type { ReactElement, ReactNode } from 'react'

export interface SpokenProps {
  /** `alert` is read at once, `status` when nothing else is being read. */
  kind: 'alert' | 'status'
  children: ReactNode
  className?: string | undefined
  id?: string | undefined
}

/** What screen readers read out by themselves when it appears or changes (WAI-ARIA 1.2, live region roles). */
export function Spoken({ kind, children, className, id }: SpokenProps): ReactElement {
  return (
    <div role={kind} id={id} className={className}>
      {children}
    </div>
  )
}
