import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { CallOffForm } from '../opening/call-off-form'
import { RoomForm } from '../opening/room-form'
import { undecided } from '../first-field'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { DeadlineForm } from './deadline-form'
import { useSessionFiles } from './use-session-files'

type Gate = 'openBidSession' | 'pauseBidSession' | 'closeBidSession'

/** What concerns the whole session: pause, go on, stop taking, a later deadline, another room, its withdrawal, the public record. */
export function SessionMenu({ session }: { session: BidSession }): ReactElement | null {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const fail = useFailure()
  const [form, setForm] = useState<'deadline' | 'room' | 'callOff' | null>(null)
  const { venueId, state, calledOff } = session
  const close = (): void => setForm(null)
  const done = (): void => {
    close()
    void queries.invalidateQueries({ queryKey: ['bid-session', venueId] })
  }
  const files = useSessionFiles(venueId)

  async function set(name: Gate): Promise<void> {
    try {
      await api.call(name, { params: { venueId }, idempotencyKey: requestKey() })
    } catch (error) {
      fail(error)
    }
    await queries.invalidateQueries({ queryKey: ['bid-session', venueId] })
  }

  const stop = (): void =>
    void modal.confirm({
      title: say('live.closeTaking'),
      content: say('live.closeTakingLead'),
      okText: say('live.closeTaking'),
      ...undecided,
      onOk: () => set('closeBidSession'),
    })

  const isOver = state === 'archived' || calledOff !== undefined
  const running = state === 'open' || state === 'paused' || state === 'scheduled'
  const sheet = (name: 'signIn' | 'delivery', format: 'pdf' | 'xlsx') => ({
    key: `${name}.${format}`,
    label: say(`files.${format}`),
    onClick: () => void files.saveSheet({ sheet: name, format }),
  })
  const sheets = (name: 'signIn' | 'delivery') => ({
    key: name,
    label: say(`files.${name}`),
    children: [sheet(name, 'pdf'), sheet(name, 'xlsx')],
  })
  const items = [
    {
      key: 'pause',
      label: say('live.pauseTaking'),
      disabled: state !== 'open',
      onClick: () => void set('pauseBidSession'),
    },
    {
      key: 'open',
      label: say('live.resumeTaking'),
      disabled: isOver || (state !== 'paused' && state !== 'closed'),
      onClick: () => void set('openBidSession'),
    },
    { key: 'close', label: say('live.closeTaking'), disabled: !running, onClick: stop },
    {
      key: 'deadline',
      label: say('live.moveDeadline'),
      disabled: !running,
      onClick: () => setForm('deadline'),
    },
    { key: 'room', label: say('room.key'), disabled: isOver, onClick: () => setForm('room') },
    {
      key: 'callOff',
      label: say('callOff.key'),
      danger: true,
      disabled: isOver,
      onClick: () => setForm('callOff'),
    },
    ...(session.policy.access === 'invited'
      ? [
          {
            key: 'invited',
            label: <Link to={`/bid-sessions/${venueId}/invited`}>{say('live.invited')}</Link>,
          },
        ]
      : []),
    sheets('signIn'),
    sheets('delivery'),
    { key: 'poster', label: say('files.poster'), onClick: () => void files.savePoster('session') },
    { key: 'roomPoster', label: say('files.roomPoster'), onClick: () => void files.savePoster('room') },
    {
      key: 'record',
      label: (
        <a href={`/verify?venue=${encodeURIComponent(venueId)}`} target="_blank" rel="noreferrer">
          {say('live.publicRecord')}
        </a>
      ),
    },
  ]
  if (state === 'draft' && session.policy.access !== 'invited') return null
  if (state === 'draft') return <Link to={`/bid-sessions/${venueId}/invited`}>{say('live.invited')}</Link>
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} autoFocus>
        <Button>{say('live.menu')}</Button>
      </Dropdown>
      {form === 'deadline' && <DeadlineForm session={session} onClose={close} />}
      {form === 'room' && <RoomForm session={session} onDone={done} onClose={close} />}
      {form === 'callOff' && <CallOffForm venueId={venueId} onDone={done} onClose={close} />}
    </>
  )
}
