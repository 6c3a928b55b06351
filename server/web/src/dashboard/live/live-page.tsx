import './live.css'
import './live-enlarged.css'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { isOffered } from '@paihao/shared/desk/desk-keys'
import { Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { useNow } from '../../lib/use-now'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { OpeningPanels } from '../opening/opening-panels'
import { CurrentCard } from './current-card'
import { nextOf } from '@paihao/shared/desk/desk'
import type { DeskCommand } from './desk-command'
import { DeskCounts } from './desk-counts'
import { DeskForms } from './desk-forms'
import { EmergencyList } from './emergency-list'
import { expectedDesk } from './expected'
import { ForecastLine } from './forecast-line'
import { KeyPad } from './key-pad'
import { LiveHead } from './live-head'
import { MissedList } from './missed-list'
import type { Place } from '@paihao/shared/desk/place'
import { RecordList } from './record-list'
import { SignInButton } from './sign-in-button'
import { useCounter } from './use-counter'
import { useDesk } from './use-desk'
import { useDeskActions } from './use-desk-actions'
import { useFinding } from './use-finding'
import { useLetters } from './use-letters'
import { useOutbox } from './use-outbox'
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
  const { venueId, queues, policy } = place
  const queueIds = queues.map(({ queueId }) => queueId)
  const [focusId, setFocusId] = useState<string | null>(null)
  const known = useDesk(venueId, queueIds, focusId)
  const now = useNow(1000, clockOffset())
  usePageTitle(place.title)
  const { counter, setCounterId, own, callFrom, setOnly } = useCounter(place)
  const [confirmed, setConfirmed] = useState<DeskCommand | null>(null)
  const { unconfirmed, press } = useOutbox(venueId, (ticket, command) => {
    known.told(ticket)
    // As it came to be: another one may have been next, or the counter another.
    const { label, counterName } = ticket
    setConfirmed({ ...command, label, counterName })
    if (ticket.ticketId !== command.ticketId) setFocusId(ticket.ticketId)
  })

  const desk = useMemo(
    () =>
      expectedDesk(
        known.desk,
        unconfirmed.map(({ command }) => command),
        policy.requeueAfter,
      ),
    [known.desk, unconfirmed, policy.requeueAfter],
  )
  const shown = useMemo(
    () => desk.waiting.filter(({ queueId }) => callFrom.includes(queueId)),
    [desk, callFrom],
  )
  const mayReturn = desk.missed.filter(
    ({ returnUntil }) => returnUntil !== undefined && now <= Date.parse(returnUntil),
  )
  const next = nextOf(desk.waiting, callFrom, policy.arrivalRequired)
  const here = desk.current.filter(({ counterId }) => counterId === counter?.counterId)
  const focus: StaffTicket | null = (focusId === null ? undefined : desk.all.get(focusId)) ?? here[0] ?? null

  const actions = useDeskActions({
    ...{ place, counter, desk, next, focus, now, unconfirmed, press },
    onFocus: setFocusId,
  })
  // Numbers come with the draw, and are here before the session itself is read again.
  const isDrawn = useMemo(() => [...desk.all.values()].some(({ label }) => label !== null), [desk])
  const centre = beforeDraw === undefined || isDrawn ? null : beforeDraw
  const letters = useLetters({
    isOff: centre !== null,
    ...{ actions, shown, here, own, mayReturn },
    focusId: focus?.ticketId ?? null,
    onFocus: setFocusId,
    onOnly: setOnly,
  })
  const signsIn =
    (place.kind === 'bidSession' || policy.arrivalRequired || place.canBook) && place.state !== 'draft'
  const { onShown, onLabel } = useFinding({ ...known, desk }, (ticket, show) => {
    setFocusId(ticket.ticketId)
    if (show !== undefined && isOffered('arrive', ticket, now)) actions.arrive(ticket, show)
  })
  const isOver = place.deadline !== null && now >= place.deadline
  // Until then nobody knows whether anybody waits, and nothing may say that nobody does.
  const isKnown = known.at > 0
  const isUnconfirmed = unconfirmed.some(({ command }) => command.ticketId === focus?.ticketId)

  return (
    <div className="live">
      <LiveHead
        place={place}
        now={now}
        counterId={counter?.counterId ?? null}
        onCounter={setCounterId}
        menu={
          <>
            {signsIn && <SignInButton venueId={venueId} />}
            {menu}
          </>
        }
      />
      <div className="live-sums">
        {isKnown && <DeskCounts desk={desk} waiting={desk.waiting.length} mayReturn={mayReturn.length} />}
        <ForecastLine place={place} forecasts={known.forecasts} now={now} />
      </div>
      {known.problem !== null && <Problem error={known.problem} onRetry={known.refresh} />}
      {above}
      {isOver && (
        <OpeningPanels
          venueId={venueId}
          tickets={[...desk.all.values()]}
          isArchived={place.state === 'archived'}
          onFocus={setFocusId}
          onChanged={known.refresh}
        />
      )}
      {!isKnown && known.problem === null && (
        <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />
      )}
      <div className="live-columns" hidden={!isKnown} data-over={isOver}>
        <WaitingList
          place={place}
          queues={queues.filter(({ queueId }) => own.includes(queueId))}
          callFrom={callFrom}
          shown={shown}
          registered={desk.registered}
          unconfirmed={unconfirmed}
          onOnly={setOnly}
          focusId={focus?.ticketId ?? null}
          onFocus={setFocusId}
          search={letters.search}
          onSearch={letters.setSearch}
          isSearchable={desk.all.size > 0}
          onShown={shown => void onShown(shown)}
          onLabel={label => void onLabel(label)}
          searchAsked={letters.searchAsked}
        />
        <section className="live-centre">
          {centre ?? (
            <>
              <CurrentCard
                {...{ ticket: focus, place, here, now, isUnconfirmed }}
                onFocus={setFocusId}
                onChanged={known.refresh}
                isNextOffered={actions.presses.call !== undefined}
                isNobodyYet={
                  actions.presses.take !== undefined && desk.waiting.length + desk.registered.length === 0
                }
                undo={actions.undoes?.ticketId === focus?.ticketId ? null : actions.undoes}
              />
              <KeyPad
                {...{ place, focus, actions, now, confirmed }}
                keysOn={letters.keysOn}
                onKeysOn={letters.setKeysOn}
              />
            </>
          )}
        </section>
        <div className="live-right">
          <MissedList missed={mayReturn} focusId={focus?.ticketId ?? null} onFocus={setFocusId} />
          <RecordList desk={known.desk} unconfirmed={unconfirmed} onFocus={setFocusId} />
        </div>
      </div>
      <DeskForms place={place} actions={actions} onTaken={known.refresh} onFocus={setFocusId} />
      <EmergencyList
        place={place}
        desk={desk}
        at={known.at}
        unconfirmed={unconfirmed}
        isOff={actions.form !== null}
      />
    </div>
  )
}
