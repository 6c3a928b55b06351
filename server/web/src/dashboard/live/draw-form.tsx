import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { ReasonForm } from './reason-form'

interface Props {
  venueId: string
  /** Whether it can be drawn without a number, where nobody is there to draw one. */
  mayBeAbsent: boolean
}

/** Takes down the number that was drawn in the room, before everybody. */
export function DrawForm({ venueId, mayBeAbsent }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFailure()
  const { message } = App.useApp()
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [asksWhy, setAsksWhy] = useState(false)

  async function draw(body: { number: string } | { absent: string }): Promise<void> {
    setBusy(true)
    try {
      await api.call('drawBidSession', { params: { venueId }, body, idempotencyKey: requestKey() })
      void message.success(say('draw.done'))
    } catch (error) {
      fail(error)
    }
    setBusy(false)
    for (const queryKey of [['bid-session', venueId], ['desk', venueId], ['supervision']])
      await queries.invalidateQueries({ queryKey })
  }

  return (
    <>
      <form
        className="draw-form"
        onSubmit={submitted => {
          submitted.preventDefault()
          void draw({ number: number.trim() })
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
        {mayBeAbsent && (
          <Button type="link" onClick={() => setAsksWhy(true)}>
            {say('draw.absent')}
          </Button>
        )}
      </form>
      {asksWhy && (
        <ReasonForm
          heading={say('draw.absent')}
          lead={say('draw.absentLead')}
          submit={say('draw.draw')}
          onSubmit={absent => {
            setAsksWhy(false)
            void draw({ absent })
          }}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </>
  )
}
