import './home.css'
import type { ReactElement } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { dayOf, weekdayOf } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useStaff } from '../login/login-context'
import { useText } from '../texts'
import type { Key } from '../texts'
import { HallsToday } from './halls-today'
import { SessionsToday } from './sessions-today'
import { SupervisionToday } from './supervision-today'

const weekdays: readonly Key[] = [
  'weekday.0',
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
]

/** Where somebody begins: what matters to them today. */
export function HomePage(): ReactElement {
  const say = useText()
  const { name, roles } = useStaff()
  const now = useNow(60_000, clockOffset())
  const supervises = roles.some(role => role === 'supervisor' || role === 'auditor' || role === 'admin')
  const weekday = say(weekdays[weekdayOf(now)] ?? 'weekday.0')
  return (
    <div className="page home">
      <header className="page-head">
        <h1>{say('home.greeting', { name })}</h1>
        <span className="soft">{say('home.today', { date: dayOf(now), weekday })}</span>
      </header>
      {supervises && <SupervisionToday />}
      {(supervises || roles.includes('clerk')) && <HallsToday />}
      {(supervises || roles.includes('agent')) && <SessionsToday />}
    </div>
  )
}
