import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { type Shown, shownIn } from '@paihao/shared/desk/shown'
import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { matching } from './matching'
import type { Place } from '@paihao/shared/desk/place'
import type { Unconfirmed } from './outbox'
import { Registered } from './registered'
import { VirtualRows } from './virtual-rows'
import { WaitingRow } from './waiting-row'

interface Props {
  place: Place
  /** The queues of this counter, and those of them that are called from now. */
  queues: Place['queues']
  callFrom: readonly string[]
  /** Who waits in these queues, in the order of calling. */
  shown: readonly StaffTicket[]
  /** Those without a number yet: the order is still to be drawn, or they have booked and are still to come. */
  registered: readonly StaffTicket[]
  unconfirmed: readonly Unconfirmed[]
  /** Chooses one queue to call from, or null for all of the counter's. */
  onOnly: (queueId: string | null) => void
  focusId: string | null
  onFocus: (ticketId: string) => void
  search: string
  onSearch: (typed: string) => void
  /** The code of somebody's phone or slip was scanned into the search field. */
  onShown: (shown: Shown) => void
  /** What was typed is of nobody who waits, and Enter was pressed. */
  onLabel: (typed: string) => void
  /** There is somebody to be found, waiting or not. */
  isSearchable: boolean
  /** Counts the presses of the key that leads into the search field. */
  searchAsked: number
}

const ROW = 64

/** Who waits, in the order of calling, and why in that order. */
export function WaitingList(props: Props): ReactElement {
  const { place, queues, callFrom, shown, registered, unconfirmed, focusId, onFocus, search } = props
  const say = useText()
  const field = useRef<InputRef>(null)
  const { searchAsked } = props
  // At once: what is typed next, by a hand-held scanner say, already belongs into the field.
  useLayoutEffect(() => {
    if (searchAsked > 0) field.current?.focus({ cursor: 'all' })
  }, [searchAsked])

  const places = useMemo(() => new Map(shown.map(({ ticketId }, index) => [ticketId, index + 1])), [shown])
  const found = useMemo(() => matching(shown, search), [shown, search])
  const toCome = registered.filter(({ queueId }) => callFrom.includes(queueId))
  const pressed = new Set(unconfirmed.map(({ command }) => command.ticketId))
  const isEmpty = shown.length + toCome.length === 0

  return (
    <section className="card live-list" aria-label={say('live.waiting')}>
      <h2>
        {say('live.waiting')} <span className="soft">{say('live.waitingCount', { n: shown.length })}</span>
      </h2>
      {queues.length > 1 && (
        <div className="queue-tabs" role="group" aria-label={say('live.allQueues')}>
          <button
            type="button"
            aria-pressed={callFrom.length === queues.length}
            onClick={() => props.onOnly(null)}
          >
            {say('live.allQueues')}
          </button>
          {queues.map(({ queueId, prefix, name }) => (
            <button
              key={queueId}
              type="button"
              aria-pressed={callFrom.length === 1 && callFrom[0] === queueId}
              title={name}
              onClick={() => props.onOnly(queueId)}
            >
              {prefix}
            </button>
          ))}
        </div>
      )}
      {props.isSearchable && (
        <Input
          ref={field}
          className="list-search"
          allowClear
          value={search}
          placeholder={say('list.search')}
          aria-label={say('list.search')}
          suffix={<kbd>/</kbd>}
          onChange={({ target }) => props.onSearch(target.value)}
          onPressEnter={() => {
            const scanned = shownIn(search)
            const [first] = found
            if (scanned !== null) {
              props.onSearch('')
              props.onShown(scanned)
            } else if (first !== undefined) onFocus(first.ticketId)
            else props.onLabel(search)
            field.current?.blur()
          }}
          onKeyDown={({ key }) => {
            if (key !== 'Escape') return
            props.onSearch('')
            field.current?.blur()
          }}
        />
      )}
      {search.trim() === '' && (isEmpty || (shown.length === 0 && place.canBook)) && (
        <p className="empty">{say('live.nobodyWaiting')}</p>
      )}
      {search.trim() !== '' && found.length === 0 && (
        <p className="empty">{say('list.notFound', { search })}</p>
      )}
      {found.length > 0 && (
        <VirtualRows
          items={found}
          rowHeight={ROW}
          keyOf={({ ticketId }) => ticketId}
          shownIndex={found.findIndex(({ ticketId }) => ticketId === focusId)}
        >
          {ticket => (
            <WaitingRow
              ticket={ticket}
              place={places.get(ticket.ticketId) ?? 0}
              policy={place.policy}
              isInFocus={ticket.ticketId === focusId}
              isUnconfirmed={pressed.has(ticket.ticketId)}
              onFocus={onFocus}
            />
          )}
        </VirtualRows>
      )}
      <Registered tickets={toCome} focusId={focusId} onFocus={onFocus} />
    </section>
  )
}
