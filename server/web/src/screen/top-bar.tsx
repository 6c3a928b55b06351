import type { ReactElement, ReactNode } from 'react'
import { dayOf, timeOfDay, weekdayOf } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'

interface Props {
  name: string
  now: number
  children: ReactNode
}

/** Name, day and clock. */
export function TopBar({ name, now, children }: Props): ReactElement {
  const say = useSay(texts)
  return (
    <header className="screen-top">
      <h1 className="screen-name">
        <Named>{name}</Named>
      </h1>
      {children}
      <p className="screen-clock">
        <span>
          {dayOf(now)} {say(weekdayOf(now))}
        </span>
        <strong>{timeOfDay(now)}</strong>
      </p>
    </header>
  )
}
