import './home.css'
import type { ReactElement } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { dayOf, weekdayOf } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useStaff } from '../login/login-context'
import { useText } from '../texts'
import { HallsToday } from './halls-today'
import { SessionsToday } from './sessions-today'
import { SupervisionToday } from './supervision-today'

/** Where somebody begins: what matters to them today. */
export function HomePage(): ReactElement {
  const say = useText()
  const { name, roles } = useStaff()
  const now = useNow(60_000, clockOffset())
  const supervises = roles.some(role => role === 'supervisor' || role === 'auditor' || role === 'admin')
  const weekday = say(weekdayOf(now))
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
