import type { ReactElement, ReactNode } from 'react'

export interface SpokenProps {
  /** `alert` is read at once, `status` when nothing else is being read. */
  kind: 'alert' | 'status'
  children: ReactNode
  className?: string | undefined
  id?: string | undefined
}

/**
 * What screen readers read out by themselves when it appears or changes (WAI-ARIA 1.2, live region roles). A status is
 * listened to before it says anything, and until then it is no stop on the way through the page: some announce an
 * empty one by its role.
 */
export function Spoken({ kind, children, className, id }: SpokenProps): ReactElement {
  const isSilent = children === null || children === false || children === ''
  return (
    <div
      role={isSilent ? undefined : kind}
      aria-live={kind === 'alert' ? 'assertive' : 'polite'}
      aria-atomic
      id={id}
      className={className}
    >
      {children}
    </div>
  )
}
