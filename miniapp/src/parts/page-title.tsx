import { type ReactElement, useRef } from 'react'
import { useArrival } from '@/lib/use-arrival'
import { classNames } from './class-names'
import { Named } from './named'

/** What the page is. Where the keyboard and screen readers begin once the page has come to the front. */
export function PageTitle({ children, className }: { children: string; className?: string }): ReactElement {
  const title = useRef<HTMLHeadingElement>(null)
  useArrival(title)
  return (
    <h1 ref={title} tabIndex={-1} className={classNames('heading', className)}>
      <Named>{children}</Named>
    </h1>
  )
}
