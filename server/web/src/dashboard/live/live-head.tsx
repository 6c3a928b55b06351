import { type GetRef, Select } from 'antd'
import { useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { countdown, dayAndTime, timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import { VenueLinks } from '../timeline/timeline-links'
import type { Place } from '@paihao/shared/desk/place'

const SOON = 15 * 60_000
const DAY = 86_400_000

interface Props {
  place: Place
  now: number
  counterId: string | null
  onCounter: (counterId: string) => void
  menu: ReactNode
}

/** What this is, where one sits, and how long there is. */
export function LiveHead({ place, now, counterId, onCounter, menu }: Props): ReactElement {
  const say = useText()
  const list = useRef<GetRef<typeof Select>>(null)
  return (
    <header className="live-head">
      <div className="live-title">
        <h1>
          <Named>{place.title}</Named>
        </h1>
        <p className="soft">
          <span>
            <Named>{place.details.join(' · ')}</Named> ·{' '}
            <strong>{say(place.isCalledOff ? 'callOff.state' : `session.${place.state}`)}</strong>
            {place.opensAt !== null &&
              now < place.opensAt &&
              ` · ${say('live.opensAt', { time: dayAndTime(place.opensAt) })}`}
          </span>
          <VenueLinks venueId={place.venueId} />
        </p>
      </div>
      <label className="live-counter">
        <span>{say('live.counter')}</span>
        <Select
          value={counterId}
          options={place.counters.map(({ counterId: value, name }) => ({ value, label: name }))}
          placeholder={say('live.choosePlace')}
          ref={list}
          onSelect={chosen => {
            onCounter(chosen)
            // The list keeps the keys for itself as long as it has the focus; the next letter is for the page.
            list.current?.blur()
          }}
          popupMatchSelectWidth={false}
        />
      </label>
      {place.deadline !== null && !place.isCalledOff && (
        <p className="live-deadline" data-near={place.deadline - now < SOON} role="timer">
          {now < place.deadline ? (
            <>
              <span>
                {say('live.deadlineIn')} ·{' '}
                {place.deadline - now < DAY ? timeOfDay(place.deadline) : dayAndTime(place.deadline)}
              </span>
              <strong>
                {place.deadline - now < DAY
                  ? countdown(place.deadline - now)
                  : say('live.daysLeft', { n: Math.floor((place.deadline - now) / DAY) })}
              </strong>
            </>
          ) : (
            <>
              <span>{say('live.deadlineAt', { time: dayAndTime(place.deadline) })}</span>
              <strong>{say('live.deadlinePassed')}</strong>
            </>
          )}
        </p>
      )}
      {menu}
    </header>
  )
}
