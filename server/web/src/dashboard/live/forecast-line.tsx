import type { Forecast } from '@paihao/shared/contract/queue'
import type { ReactElement } from 'react'
import { timeOfDay } from '../../lib/shanghai-time'
import { useText } from '../texts'
import { outlookOf } from './outlook'
import type { Place } from '@paihao/shared/desk/place'

interface Props {
  place: Place
  forecasts: ReadonlyMap<string, Forecast>
  now: number
}

/** Whether all who wait will be through in time, and what would help. */
export function ForecastLine({ place, forecasts, now }: Props): ReactElement | null {
  const say = useText()
  const { deadline } = place
  if (place.isCalledOff) return null
  if (deadline !== null && now >= deadline) return null
  const { waiting: n, served, late, tight, callBy, counters } = outlookOf([...forecasts.values()])
  if (n === 0 || served === null) return <p className="forecast">{say('live.forecastNone')}</p>
  const params = { n, from: timeOfDay(served.from), to: timeOfDay(served.to), late, tight }
  if (deadline === null) return <p className="forecast">{say('forecast.hall', params)}</p>
  if (late + tight === 0)
    return (
      <p className="forecast">
        {say('forecast.inTime', params)}
        {callBy !== null && callBy > now && ` ${say('forecast.callBy', { time: timeOfDay(callBy) })}`}
      </p>
    )
  return (
    <p className="forecast" data-late={late > 0} data-tight={late === 0} role="alert">
      {say(late > 0 ? 'forecast.late' : 'forecast.tight', params)}{' '}
      {counters === null ? say('forecast.noCounters') : say('forecast.counters', { n: counters })}
    </p>
  )
}
