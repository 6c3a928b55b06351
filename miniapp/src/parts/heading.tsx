import type { ReactElement } from 'react'
import { classNames } from './class-names'

export interface HeadingProps {
  children: string
  /** 1: what the page is; 2: a part of it. */
  level: 1 | 2
  className?: string | undefined
  /** By which a sheet is named. */
  id?: string | undefined
}

/** A title by which screen readers find their way. It looks as its class says. */
export function Heading({ children, level, className, id }: HeadingProps): ReactElement {
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag id={id} className={classNames('heading', className)}>
      {children}
    </Tag>
  )
}
