import type { SupervisedRoom } from '@paihao/shared/contract/supervision'
import type { ReactElement } from 'react'
import { countdown, dayAndTime, exactTime, timeOfDay } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import { RoomDraw } from './room-draw'
import { useSupervisionText } from './texts'

/** What the log has for who did it where nobody did. */
const CLOCK = 'clock'
const DAY = 86_400_000
/** Alarms that stand open; the others can be unfolded. */
const OPEN = 4

/** One room: how it stands, who is being called, and what may be disputed later. */
export function RoomCard({ room, now }: { room: SupervisedRoom; now: number }): ReactElement {
  const say = useSupervisionText()
  const sayState = useText()
  const { concerns, alarms } = room
  const isCalledOff = alarms.some(({ kind }) => kind === 'calledOff')
  return (
    <article className="card supervised-room" data-concern={concerns.length > 0}>
      <header>
        <div>
          <h2>
            <Named>{room.openingRoom ?? room.name}</Named>
          </h2>
          {room.openingRoom !== undefined && (
            <p className="soft">
              <Named>{[room.projectCode, room.name].filter(Boolean).join(' · ')}</Named>
              <br />
              <Named>{room.agencyName ?? ''}</Named>
            </p>
          )}
        </div>
        <StateTag tone={room.state === 'open' ? 'good' : 'plain'}>
          {sayState(isCalledOff ? 'callOff.state' : `session.${room.state}`)}
        </StateTag>
      </header>
      {room.deadline !== undefined && !isCalledOff && (
        <Deadline deadline={Date.parse(room.deadline)} now={now} />
      )}
      {room.draw !== undefined && <RoomDraw venueId={room.venueId} draw={room.draw} now={now} />}
      {concerns.map(concern => (
        <p key={concern} className="supervised-concern" role="alert">
          {say(concern === 'stopped' ? 'logStopped' : concern)}
        </p>
      ))}
      <p>
        {room.waiting === null || room.served === null
          ? say('sealed')
          : `${say('waiting', { n: room.waiting })} · ${say('served', { n: room.served })}`}
        {room.lastCallAt !== null && ` · ${say('lastCall', { time: timeOfDay(room.lastCallAt) })}`}
      </p>
      <ul className="supervised-calling" aria-label={say('calling')}>
        {room.calling.length === 0 && <li className="soft">{say('noCalling')}</li>}
        {room.calling.map(({ label, counterName }) => (
          <li key={label}>
            <Named>{say('to', { label, counter: counterName })}</Named>
          </li>
        ))}
      </ul>
      {alarms.length > 0 && <Alarms alarms={alarms} />}
      <a href={`/verify?venue=${room.venueId}`}>{say('record')}</a>
    </article>
  )
}

function Deadline({ deadline, now }: { deadline: number; now: number }): ReactElement {
  const say = useSupervisionText()
  const left = deadline - now
  return (
    <p role="timer">
      {say('deadline', { time: dayAndTime(deadline) })}
      {left <= 0 && ` · ${say('passed')}`}
      {left > 0 && left < DAY && (
        <>
          {' · '}
          <strong>{say('left', { time: countdown(left) })}</strong>
        </>
      )}
    </p>
  )
}

function Alarms({ alarms }: Pick<SupervisedRoom, 'alarms'>): ReactElement {
  const say = useSupervisionText()
  return (
    <details className="supervised-alarms" open={alarms.length <= OPEN}>
      <summary>{say('alarms', { n: alarms.length })}</summary>
      <ol>
        {alarms.map(({ kind, at, by, label, reason }) => (
          <li key={`${at} ${kind} ${label ?? ''} ${reason ?? ''}`}>
            <strong>{[say(kind), label].filter(Boolean).join(' ')}</strong>
            {reason !== undefined && <span>{reason}</span>}
            <span className="soft">
              {say('by', { name: by === CLOCK ? say('byClock') : by, time: exactTime(at) })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
