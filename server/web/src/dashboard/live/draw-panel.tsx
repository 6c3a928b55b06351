import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { clockOffset } from '../../lib/fetch-transport'
import { requestKey } from '../../lib/request-key'
import { dayAndTime } from '../../lib/shanghai-time'
import { useNow } from '../../lib/use-now'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { ReasonForm } from './reason-form'

/** The draw of the order of service: the list closes with the taking, the number drawn in the room is typed, and the order stands at the left. */
export function DrawPanel({ session }: { session: BidSession }): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFailure()
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [asksWhy, setAsksWhy] = useState(false)
  const { venueId, draw } = session
  const now = useNow(1000, clockOffset())

  async function run(send: (idempotencyKey: string) => Promise<unknown>): Promise<void> {
    setBusy(true)
    try {
      await send(requestKey())
    } catch (error) {
      fail(error)
    }
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['bid-session', venueId] })
    await queries.invalidateQueries({ queryKey: ['desk', venueId] })
  }

  const draws = (body: { number: string } | { absent: string }): void =>
    void run(idempotencyKey => api.call('drawBidSession', { params: { venueId }, body, idempotencyKey }))

  const closesAt = Date.parse(session.takingClosesAt)
  return (
    <section className="card draw">
      <header>
        <h2>{say('draw.heading')}</h2>
        <p className="soft">{say('draw.lead')}</p>
      </header>
      <dl className="bidder">
        {draw !== null && <Fact name={say('draw.commitment')} value={draw.commitment} />}
        {draw?.listHash != null && <Fact name={say('draw.listHash')} value={draw.listHash} />}
      </dl>
      {now < closesAt ? (
        <p className="strong">{say('draw.listClosesAt', { time: dayAndTime(closesAt) })}</p>
      ) : (
        <form
          className="draw-form"
          onSubmit={submitted => {
            submitted.preventDefault()
            draws({ number: number.trim() })
          }}
        >
          <label>
            <span>{say('draw.drawnNumber')}</span>
            <Input
              value={number}
              maxLength={64}
              placeholder={say('draw.drawnHint')}
              onChange={typed => setNumber(typed.target.value)}
            />
          </label>
          <Button type="primary" htmlType="submit" loading={busy} disabled={number.trim() === ''}>
            {say('draw.draw')}
          </Button>
          <Button type="link" onClick={() => setAsksWhy(true)}>
            {say('draw.absent')}
          </Button>
        </form>
      )}
      {asksWhy && (
        <ReasonForm
          heading={say('draw.absent')}
          lead={say('draw.absentLead')}
          submit={say('draw.draw')}
          onSubmit={absent => {
            setAsksWhy(false)
            draws({ absent })
          }}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="hash">{value}</dd>
    </div>
  )
}
