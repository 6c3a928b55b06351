import type { Objection } from '@paihao/shared/contract/objection'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { exactTime } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useSavingAct } from './use-saving-act'
import { WordsForm } from './words-form'

/** Somebody at another desk may record one, too (ms). */
const AGAIN = 15_000

interface Props {
  venueId: string
  tickets: Iterable<StaffTicket>
}

/** What bidders object to at the opening, and what is answered (实施条例 art. 44). */
export function ObjectionsPanel({ venueId, tickets }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const [form, setForm] = useState<'add' | Objection | null>(null)
  const params = { venueId }
  const { data, refetch } = useQuery({
    queryKey: ['objections', venueId],
    queryFn: async () => (await api.call('listObjections', { params })).objections,
    refetchInterval: AGAIN,
  })
  const { busy, save } = useSavingAct(say('objections.done'), () => {
    setForm(null)
    void refetch()
  })
  const whose = {
    label: say('objections.who'),
    options: [...tickets].map(({ ticketId, label, bidder }) => ({
      value: ticketId,
      label: [label, bidder?.companyName].filter(Boolean).join(' '),
    })),
  }
  const frame = { busy, onClose: () => setForm(null) }

  return (
    <section className="card objections" aria-label={say('objections.title')}>
      <header>
        <h2>{say('objections.title')}</h2>
        <Button onClick={() => setForm('add')}>{say('objections.add')}</Button>
      </header>
      {data?.length === 0 && <p className="soft">{say('objections.none')}</p>}
      <ol>
        {data?.map(one => (
          <li key={one.objectionId}>
            <p>
              <strong>{[one.label, one.companyName].filter(Boolean).join(' ')}</strong>{' '}
              <span className="soft">{say('records.line', { time: exactTime(one.at), by: one.by })}</span>
            </p>
            <p>{one.words}</p>
            {one.answers.map(answer => (
              <p key={`${answer.at} ${answer.words ?? ''}`} className="objection-answer">
                {answer.words}{' '}
                <span className="soft">
                  {say('records.line', { time: exactTime(answer.at), by: answer.by })}
                </span>
              </p>
            ))}
            <Button type={one.answers.length === 0 ? 'primary' : 'default'} onClick={() => setForm(one)}>
              {say('objections.answer')}
            </Button>
          </li>
        ))}
      </ol>
      {form === 'add' && (
        <WordsForm
          {...frame}
          heading={say('objections.heading')}
          lead={say('objections.lead')}
          label={say('objections.words')}
          whose={whose}
          onSubmit={({ ticketId, words }) =>
            save(idempotencyKey =>
              api.call('recordObjection', { params, body: { ticketId, words }, idempotencyKey }),
            )
          }
        />
      )}
      {form !== 'add' && form !== null && (
        <WordsForm
          {...frame}
          heading={say('objections.answerHeading', { label: form.label ?? '' })}
          label={say('objections.answerWords')}
          onSubmit={({ words }) =>
            save(idempotencyKey =>
              api.call('answerObjection', {
                params: { venueId, objectionId: form.objectionId },
                body: { words },
                idempotencyKey,
              }),
            )
          }
        />
      )}
    </section>
  )
}
