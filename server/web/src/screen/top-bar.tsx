import type { ReactElement, ReactNode } from 'react'
import { dayOf, timeOfDay, weekdayOf } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'

const weekdays = [
  'weekday.0',
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
] as const

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
          {dayOf(now)} {say(weekdays[weekdayOf(now)] ?? 'weekday.0')}
        </span>
        <strong>{timeOfDay(now)}</strong>
      </p>
    </header>
  )
}
