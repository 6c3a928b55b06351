import type { ReactElement } from 'react'
import { classNames } from './class-names'
import { Named } from './named'

export interface HeadingProps {
  children: string
  className?: string | undefined
  /** By which a sheet is named. */
  id?: string | undefined
}

/** The title of a part of a page, by which screen readers find their way. It looks as its class says. */
export function Heading({ children, className, id }: HeadingProps): ReactElement {
  return (
    <h2 id={id} className={classNames('heading', className)}>
      <Named>{children}</Named>
    </h2>
  )
}
