import './live.css'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { useEffect, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { useNow } from '../../lib/use-now'
import { useShortcuts } from '../../lib/use-shortcuts'
import { Problem } from '../problem'
import { CurrentCard } from './current-card'
import { nextOf, queuesOf } from '@paihao/shared/desk/desk'
import { letters } from './desk-keys'
import { DeskForms } from './desk-forms'
import { ForecastLine } from './forecast-line'
import { KeyPad } from './key-pad'
import { LiveHead } from './live-head'
import { MissedList } from './missed-list'
import type { Place } from '@paihao/shared/desk/place'
import { RecordList } from './record-list'
import { keptCounter, keptKeys } from './kept-counter'
import { useDesk } from './use-desk'
import { useDeskActions } from './use-desk-actions'
import { WaitingList } from './waiting-list'

interface Props {
  place: Place
  menu: ReactNode
  above: ReactNode
  /** In place of the keys until the order has been drawn. */
  beforeDraw?: ReactNode
}

/** Where staff live while people wait: the line at the left, who is being served in the middle, the record at the right. */
export function LivePage({ place, menu, above, beforeDraw }: Props): ReactElement {
  const { venueId, queues, counters, policy } = place
  const queueIds = queues.map(({ queueId }) => queueId)
  const { desk, problem, refresh } = useDesk(venueId, queueIds)
  const now = useNow(1000, clockOffset())

  const [counterId, setCounterId] = useState(() => keptCounter(venueId).get() ?? firstOf(counters))
  const counter = counters.find(one => one.counterId === counterId) ?? null
  const [only, setOnly] = useState<string | null>(null)
  const own = queuesOf(counter, queueIds)
  const callFrom = only !== null && own.includes(only) ? [only] : own
  const next = nextOf(desk.waiting, callFrom, policy.arrivalRequired)

  const here = desk.current.filter(ticket => ticket.counterId === counterId)
  const [focusId, setFocusId] = useState<string | null>(null)
  const focus: StaffTicket | null = (focusId === null ? undefined : desk.all.get(focusId)) ?? here[0] ?? null

  const actions = useDeskActions({ place, counterId, next, focus, now, refresh, onFocus: setFocusId })
  // Numbers come with the draw; the seed itself is not told before the deadline of a sealed session.
  const isDrawn = [...desk.all.values()].some(({ label }) => label !== null)
  const centre = beforeDraw === undefined || isDrawn ? null : beforeDraw
  const [keysOn, setKeysOn] = useState(() => keptKeys.get() !== 'off')
  const byLetter = Object.entries(letters).map(
    ([key, letter]) => [letter, actions.presses[key] ?? nothing] as const,
  )
  useShortcuts(keysOn && centre === null ? Object.fromEntries(byLetter) : {})
  useEffect(() => keptKeys.set(keysOn ? null : 'off'), [keysOn])
  useEffect(() => keptCounter(venueId).set(counterId), [venueId, counterId])

  return (
    <div className="live">
      <LiveHead place={place} now={now} counterId={counterId} onCounter={setCounterId} menu={menu} />
      <ForecastLine place={place} desk={desk} now={now} />
      {problem !== null && <Problem error={problem} onRetry={() => void refresh()} />}
      {above}
      <div className="live-columns">
        <WaitingList
          place={place}
          queues={queues.filter(({ queueId }) => own.includes(queueId))}
          callFrom={callFrom}
          waiting={desk.waiting}
          registered={desk.registered}
          onOnly={setOnly}
          focusId={focus?.ticketId ?? null}
          onFocus={setFocusId}
        />
        <section className="live-centre">
          {centre ?? (
            <>
              <CurrentCard ticket={focus} place={place} here={here} now={now} onFocus={setFocusId} />
              <KeyPad focus={focus} actions={actions} keysOn={keysOn} onKeysOn={setKeysOn} />
            </>
          )}
        </section>
        <div className="live-right">
          <MissedList missed={desk.missed} now={now} focusId={focus?.ticketId ?? null} onFocus={setFocusId} />
          <RecordList desk={desk} onFocus={setFocusId} />
        </div>
      </div>
      <DeskForms place={place} actions={actions} />
    </div>
  )
}

const firstOf = (counters: Place['counters']): string | null => counters[0]?.counterId ?? null
const nothing = (): void => undefined
