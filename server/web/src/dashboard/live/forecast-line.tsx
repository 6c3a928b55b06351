import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { useText } from '../texts'
import type { Desk } from '@paihao/shared/desk/desk'
import { forecastOf, paceOf } from './forecast'
import type { Place } from '@paihao/shared/desk/place'

interface Props {
  place: Place
  desk: Desk
  now: number
}

/** Whether all who wait will be through in time, and what would help. */
export function ForecastLine({ place, desk, now }: Props): ReactElement | null {
  const say = useText()
  const { deadline } = place
  if (deadline !== null && now >= deadline) return null
  const n = desk.waiting.length
  if (n === 0) return <p className="forecast">{say('live.forecastNone')}</p>
  const start = Math.max(now, place.opensAt ?? now)
  const forecast = forecastOf(n, paceOf(desk.all.values(), place.counters.length), start, deadline)
  const params = { n, time: timeOfDay(forecast.through) }
  if (deadline === null) return <p className="forecast">{say('live.forecastHall', params)}</p>
  return forecast.late ? (
    <p className="forecast" data-late="true" role="alert">
      {say('live.forecastLate', params)}
    </p>
  ) : (
    <p className="forecast">{say('live.forecastInTime', params)}</p>
  )
}
