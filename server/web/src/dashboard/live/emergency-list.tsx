import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import type { ReactElement, ReactNode } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { sentences } from '../../lib/sentences'
import { dayAndTime, exactTime, timeOfDay } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import type { Desk } from '@paihao/shared/desk/desk'
import type { Unconfirmed } from './outbox'
import './paper.css'
import type { Place } from '@paihao/shared/desk/place'
import { reasonOfOrder } from './reason-of-order'
import { usePrinting } from './use-printing'

interface Props {
  place: Place
  desk: Desk
  /** When (ms) the desk was last fetched. */
  at: number
  unconfirmed: readonly Unconfirmed[]
  /** Another paper is to be printed now. */
  isOff: boolean
}

const AGAIN = 30_000

/** The line on paper, for when power or network fails: everybody in order, with boxes to tick. */
export function EmergencyList({ place, desk, at, unconfirmed, isOff }: Props): ReactElement | null {
  const say = useText()
  const api = useApi()
  const printing = usePrinting()
  const { venueId, deadline, policy, kind } = place
  const now = Date.now() + clockOffset()
  const sealed =
    kind === 'bidSession' && policy.visibility === 'sealed' && deadline !== null && now < deadline
  // Kept fresh while there is a network, so that it is at hand when there is none.
  const head = useQuery({
    queryKey: ['checkpoint', venueId],
    queryFn: async () => (await api.call('getCheckpoint', { params: { venueId } })).checkpoint,
    enabled: !sealed && place.state !== 'draft',
    refetchInterval: AGAIN,
    retry: false,
  })
  if (!printing || isOff) return null
  const [, size = '', root = ''] = (head.data ?? '').split('\n')
  const who = (ticket: StaffTicket): ReactNode => (sealed ? '' : (ticket.bidder?.companyName ?? ''))
  const groups = [
    ['atCounters', desk.current],
    ...place.queues.map(queue => [queue, desk.waiting.filter(one => one.queueId === queue.queueId)] as const),
    ['missed', desk.missed],
  ] as const
  return createPortal(
    <article className="paper emergency">
      <header>
        <h1>{say('paper.heading', { title: place.title })}</h1>
        <p>{place.details.join(' · ')}</p>
        <p>
          {deadline !== null && `${say('home.deadlineAt', { time: dayAndTime(deadline) })} · `}
          {say('paper.printedAt', { time: `${dayAndTime(now)}:${exactTime(now).slice(-2)}` })} ·{' '}
          {say('paper.asOf', { time: exactTime(at + clockOffset()) })}
        </p>
        <p className="mono">
          {sealed
            ? say('paper.sealed')
            : root === ''
              ? say('paper.noHead')
              : say('paper.head', { size, root })}
        </p>
        {unconfirmed.length > 0 && (
          <p>
            {sentences(
              say('paper.unconfirmed', { n: unconfirmed.length }),
              unconfirmed
                .map(
                  ({ command }) =>
                    `${exactTime(command.at)} ${command.label ?? '—'} ${say(`key.${command.key}`)}`,
                )
                .join(' · '),
            )}
          </p>
        )}
      </header>
      {groups.map(([group, tickets]) => {
        if (tickets.length === 0) return null
        const key = typeof group === 'string' ? group : group.queueId
        const heading =
          typeof group === 'string'
            ? say(`count.${group}`)
            : `${say('live.waiting')} ${group.prefix} ${group.name}`
        return (
          <table key={key}>
            <caption>
              {heading} · {say('live.waitingCount', { n: tickets.length })}
            </caption>
            <thead>
              <tr>
                <th>{say('paper.place')}</th>
                <th>{say('paper.label')}</th>
                <th>{say('paper.why')}</th>
                {!sealed && kind === 'bidSession' && <th>{say('live.company')}</th>}
                <th>{say('key.call')}</th>
                <th>{say('key.arrive')}</th>
                <th>{say(kind === 'bidSession' ? 'delivery.yes' : 'key.finish')}</th>
                {kind === 'bidSession' && <th>{say('delivery.copies')}</th>}
                <th>{say('paper.signature')}</th>
              </tr>
            </thead>
            <tbody>
              {tickets.map((ticket, index) => (
                <tr key={ticket.ticketId}>
                  <td>{index + 1}</td>
                  <td className="label">{ticket.label ?? '—'}</td>
                  <td>
                    {timeOfDay(ticket.takenAt)} {reasonOfOrder(ticket, policy, say)}
                  </td>
                  {!sealed && kind === 'bidSession' && <td>{who(ticket)}</td>}
                  <td className="box">{ticket.calls > 0 ? timeOfDay(ticket.calledAt ?? '') : '□'}</td>
                  <td className="box">
                    {ticket.arrivedAt === undefined ? '□' : timeOfDay(ticket.arrivedAt)}
                  </td>
                  <td className="box">□</td>
                  {kind === 'bidSession' && <td className="copies" />}
                  <td className="signature" />
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
      <footer>{say('paper.foot')}</footer>
    </article>,
    document.body,
  )
}
