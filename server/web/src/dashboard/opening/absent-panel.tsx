import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { stillAbsent, usualAbsence } from './usual-absence'

interface Props {
  tickets: Iterable<StaffTicket>
  onFocus: (ticketId: string) => void
  onChanged: () => void
}

/** After the deadline: the numbers on which nothing was delivered, why as far as the log tells, and one press to record it. */
export function AbsentPanel({ tickets, onFocus, onChanged }: Props): ReactElement | null {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const [busy, setBusy] = useState(false)
  const absent = stillAbsent(tickets)
  if (absent.length === 0) return null

  async function recordAll(): Promise<void> {
    setBusy(true)
    try {
      for (const ticket of absent)
        await api.call('setAbsence', {
          params: { ticketId: ticket.ticketId },
          body: { absence: usualAbsence(ticket) ?? 'abandoned' },
          idempotencyKey: requestKey(),
        })
    } catch (error) {
      fail(error)
    }
    setBusy(false)
    onChanged()
  }

  return (
    <section className="card absent-panel" aria-label={say('absence.panel', { n: absent.length })}>
      <h2>{say('absence.panel', { n: absent.length })}</h2>
      <p className="soft">{say('absence.panelLead')}</p>
      <ul>
        {absent.slice(0, 12).map(ticket => (
          <li key={ticket.ticketId}>
            <button type="button" onClick={() => onFocus(ticket.ticketId)}>
              {ticket.label ?? '—'}
            </button>{' '}
            <span className="soft">{say(`absence.${usualAbsence(ticket) ?? 'other'}`)}</span>
          </li>
        ))}
        {absent.length > 12 && <li className="soft">…</li>}
      </ul>
      <Button loading={busy} onClick={() => void recordAll()}>
        {say('absence.all')}
      </Button>
    </section>
  )
}
