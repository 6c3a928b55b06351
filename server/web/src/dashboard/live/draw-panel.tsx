import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

/** The draw of the order of service: close the list, type the number drawn in the room; then the order stands at the left. */
export function DrawPanel({ session }: { session: BidSession }): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const fail = useFailure()
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const { venueId, draw, state } = session

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

  const close = (): void =>
    void modal.confirm({
      title: say('draw.closeList'),
      content: say('draw.closeListConfirm'),
      okText: say('draw.closeList'),
      onOk: () => run(idempotencyKey => api.call('closeBidSession', { params: { venueId }, idempotencyKey })),
    })
  const drawNow = (): void =>
    void run(idempotencyKey =>
      api.call('drawBidSession', { params: { venueId }, body: { number: number.trim() }, idempotencyKey }),
    )

  const takes = state === 'scheduled' || state === 'open' || state === 'paused'
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
      {takes ? (
        <Button onClick={close} disabled={state === 'scheduled'} loading={busy}>
          {say('draw.closeList')}
        </Button>
      ) : (
        <form
          className="draw-form"
          onSubmit={submitted => {
            submitted.preventDefault()
            drawNow()
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
        </form>
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
