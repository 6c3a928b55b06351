import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { useState } from 'react'
import { useApi } from '../login/login-context'
import { isOffered } from '@paihao/shared/desk/desk-keys'
import type { DeskKey, TicketKey } from '@paihao/shared/desk/desk-keys'
import type { Place } from '@paihao/shared/desk/place'
import { useDeskKeys } from './use-desk-keys'
import type { DeskKeys } from './use-desk-keys'

/** A key that needs something typed before it is sent. */
export type OpenForm = { key: 'finish' | 'transfer' | 'void' | 'callThis'; ticket: StaffTicket } | null

export interface DeskActions {
  readonly pending: DeskKeys['pending']
  /** What each key does now; a key that is missing here is not offered. */
  readonly presses: Readonly<Partial<Record<string, () => void>>>
  /** Calls the ticket in focus out of order, with a reason; null when it does not wait. */
  readonly callThis: (() => void) | null
  readonly form: OpenForm
  readonly closeForm: () => void
  readonly callWithReason: (ticket: StaffTicket, reason: string) => Promise<void>
  readonly finish: (ticket: StaffTicket, delivery?: Delivery) => Promise<void>
  readonly transfer: (
    ticket: StaffTicket,
    to: { queueId?: string; counterId?: string; reason?: string },
  ) => Promise<void>
  readonly makeVoid: (ticket: StaffTicket, reason: string) => Promise<void>
}

interface Setting {
  place: Place
  counterId: string | null
  /** Who would be called next. */
  next: StaffTicket | null
  focus: StaffTicket | null
  now: number
  refresh: () => Promise<void>
  onFocus: (ticketId: string | null) => void
}

const simple = {
  recall: 'recallTicket',
  arrive: 'arriveTicket',
  serve: 'serveTicket',
  miss: 'missTicket',
  requeue: 'requeueTicket',
  undo: 'undoTicket',
} as const

type SimpleKey = keyof typeof simple

/** What the keys of the live page do. */
export function useDeskActions({
  place,
  counterId,
  next,
  focus,
  now,
  refresh,
  onFocus,
}: Setting): DeskActions {
  const api = useApi()
  const { pending, press } = useDeskKeys()
  const [form, setForm] = useState<OpenForm>(null)

  async function done(
    key: DeskKey,
    send: (idempotencyKey: string) => Promise<{ ticket: { ticketId: string } }>,
  ): Promise<void> {
    const ok = await press(key, async idempotencyKey => {
      const { ticket } = await send(idempotencyKey)
      onFocus(ticket.ticketId)
    })
    if (ok) setForm(null)
    await refresh()
  }

  const call = (ticket: StaffTicket, reason?: string): Promise<void> =>
    done('call', idempotencyKey =>
      api.call('callTicket', {
        params: { queueId: ticket.queueId },
        body: {
          counterId: counterId ?? '',
          ...(reason === undefined ? {} : { ticketId: ticket.ticketId, reason }),
        },
        idempotencyKey,
      }),
    )

  const plain = (key: SimpleKey, { ticketId }: StaffTicket): Promise<void> =>
    done(key, idempotencyKey => api.call(simple[key], { params: { ticketId }, idempotencyKey }))

  const finish: DeskActions['finish'] = ({ ticketId }, delivery) =>
    done('finish', idempotencyKey =>
      api.call('finishTicket', {
        params: { ticketId },
        body: delivery === undefined ? {} : { delivery },
        idempotencyKey,
      }),
    )

  const free = pending === null && form === null
  const presses: Partial<Record<DeskKey, () => void>> = {}
  if (free && counterId !== null && next !== null) presses.call = () => void call(next)
  if (free && focus !== null) {
    const offered = (key: TicketKey): boolean => isOffered(key, focus, now)
    for (const key of ['recall', 'arrive', 'serve', 'miss', 'requeue', 'undo'] as const)
      if (offered(key)) presses[key] = () => void plain(key, focus)
    for (const key of ['transfer', 'void'] as const)
      if (offered(key)) presses[key] = () => setForm({ key, ticket: focus })
    if (offered('finish'))
      presses.finish = () =>
        place.kind === 'hall' ? void finish(focus) : setForm({ key: 'finish', ticket: focus })
  }

  return {
    pending,
    presses,
    callThis:
      free && counterId !== null && focus?.state === 'waiting' && focus.ticketId !== next?.ticketId
        ? () => setForm({ key: 'callThis', ticket: focus })
        : null,
    form,
    closeForm: () => setForm(null),
    callWithReason: call,
    finish,
    transfer: ({ ticketId }, to) =>
      done('transfer', idempotencyKey =>
        api.call('transferTicket', { params: { ticketId }, body: to, idempotencyKey }),
      ),
    makeVoid: ({ ticketId }, reason) =>
      done('void', idempotencyKey =>
        api.call('voidTicket', { params: { ticketId }, body: { reason }, idempotencyKey }),
      ),
  }
}
