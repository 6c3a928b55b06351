import type { Forecast } from '@paihao/shared/contract/queue'
import type { ReactElement } from 'react'
import { sentences } from '../../lib/sentences'
import { dayAndTime, dayOf, timeOfDay } from '../../lib/shanghai-time'
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
        {sentences(
          say('forecast.inTime', params),
          callBy !== null && callBy > now && say('forecast.callBy', { time: momentOf(callBy, now) }),
        )}
      </p>
    )
  return (
    <p className="forecast" data-late={late > 0} data-tight={late === 0}>
      {say(late > 0 ? 'forecast.late' : 'forecast.tight', params)}{' '}
      {/* Once it has come to this, its times change with every call: what to do is read out, and again only when that changes. */}
      <span role="alert">
        {counters === null ? say('forecast.noCounters') : say('forecast.counters', { n: counters })}
      </span>
    </p>
  )
}

/** A time of today, or with its day. */
const momentOf = (at: number, now: number): string =>
  dayOf(at) === dayOf(now) ? timeOfDay(at) : dayAndTime(at)
