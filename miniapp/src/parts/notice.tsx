import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './notice.module.scss'
import { Spoken } from './spoken'

/** A sentence that matters now: what happened, what it means, what to do. */
export function Notice({
  tone = 'accent',
  children,
}: {
  tone?: 'accent' | 'turn' | 'refuse' | 'neutral'
  children: ReactNode
}): ReactElement {
  return (
    <Spoken kind={tone === 'refuse' ? 'alert' : 'status'} className={classNames(styles.notice, styles[tone])}>
      {children}
    </Spoken>
  )
}
