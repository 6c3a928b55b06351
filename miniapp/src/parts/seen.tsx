import type { ReactElement, ReactNode } from 'react'

export interface SeenProps {
  className?: string | undefined
  children: ReactNode
}

/** Drawn for the eye alone: beside it stands in one sentence what screen readers are to say. */
export function Seen({ className, children }: SeenProps): ReactElement {
  return (
    <div className={className} aria-hidden>
      {children}
    </div>
  )
}
