import type { Delivery, StaffTicket, Ticket } from '@paihao/shared/contract/ticket'
import { type DeskKey, isOffered, type TicketKey } from '@paihao/shared/desk/desk-keys'
import type { Place } from '@paihao/shared/desk/place'
import { isWrittenUp } from '@paihao/shared/rules/bids'
import { useState } from 'react'
import { useFailure } from '@/lib/use-failure'
import { isStaffTicket } from './desk-source'
import type { SentKey } from './key-sender'
import { staffServices } from './staff-services'
import { usePending } from './use-staff'

/** A key that needs something filled in before it is sent. */
export type OpenForm = {
  key: 'finish' | 'correct' | 'transfer' | 'void' | 'callThis'
  ticket: StaffTicket
} | null

export interface TransferTo {
  queueId?: string
  counterId?: string
  reason?: string
}

export interface DeskActions {
  /** What each key does now; a key that is missing here is not offered. */
  readonly presses: Readonly<Partial<Record<DeskKey, () => void>>>
  /** Calls the ticket in hand out of order; null when it does not wait or is the next anyway. */
  readonly callThis: (() => void) | null
  /** Puts the record of the ticket in hand right; null when there is none. */
  readonly correct: (() => void) | null
  /** Why the last key was refused. */
  readonly problem: string | null
  readonly form: OpenForm
  readonly closeForm: () => void
  /** Signs in whoever showed the changing code of their phone. */
  readonly arrive: (ticket: StaffTicket, showCode: string) => Promise<void>
  readonly call: (ticket: StaffTicket, reason?: string) => Promise<void>
  readonly finish: (ticket: StaffTicket, delivery?: Delivery) => Promise<void>
  readonly putRight: (ticket: StaffTicket, delivery: Delivery, reason: string) => Promise<void>
  readonly transfer: (ticket: StaffTicket, to: TransferTo) => Promise<void>
  readonly makeVoid: (ticket: StaffTicket, reason: string) => Promise<void>
}

interface Setting {
  place: Place | null
  /** The counter in hand, and whether it may call now. */
  counterId: string | null
  isFreeToCall: boolean
  /** Whether the last key on the ticket in focus can be taken back. */
  canUndo: boolean
  /** Who would be called next. */
  next: StaffTicket | null
  focus: StaffTicket | null
  now: number
  onDone: (ticket: StaffTicket) => void
  refresh: () => Promise<void>
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

/** What the keys of the phone do. */
export function useDeskActions(setting: Setting): DeskActions {
  const { place, counterId, isFreeToCall, canUndo, next, focus, now, onDone, refresh } = setting
  const { api, keys } = staffServices
  const failureOf = useFailure()
  const pending = usePending()
  const [form, setForm] = useState<OpenForm>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function done(
    key: SentKey,
    label: string | null,
    send: (idempotencyKey: string) => Promise<{ ticket: Ticket }>,
  ): Promise<void> {
    setProblem(null)
    const outcome = await keys.press(key, label, send)
    if (outcome === null) return
    if ('refused' in outcome) setProblem(failureOf(outcome.refused))
    else {
      setForm(null)
      if (isStaffTicket(outcome.ticket)) onDone(outcome.ticket)
    }
    await refresh()
  }

  const call: DeskActions['call'] = (ticket, reason) =>
    done('call', reason === undefined ? null : ticket.label, idempotencyKey =>
      api.call('callTicket', {
        params: { queueId: ticket.queueId },
        body: {
          counterId: counterId ?? '',
          ...(reason === undefined ? {} : { ticketId: ticket.ticketId, reason }),
        },
        idempotencyKey,
      }),
    )

  const plain = (key: SimpleKey, { ticketId, label }: StaffTicket): Promise<void> =>
    done(key, label, idempotencyKey => api.call(simple[key], { params: { ticketId }, idempotencyKey }))

  const finish: DeskActions['finish'] = ({ ticketId, label }, delivery) =>
    done('finish', label, idempotencyKey =>
      api.call('finishTicket', {
        params: { ticketId },
        body: delivery === undefined ? {} : { delivery },
        idempotencyKey,
      }),
    )

  const open = (key: NonNullable<OpenForm>['key'], ticket: StaffTicket): void => {
    setProblem(null)
    setForm({ key, ticket })
  }
  const isFree = pending === null && form === null
  const presses: Partial<Record<DeskKey, () => void>> = {}
  const canCall = isFree && counterId !== null && isFreeToCall
  if (canCall && next !== null) presses.call = () => void call(next)
  if (isFree && focus !== null) {
    const offered = (key: TicketKey): boolean => isOffered(key, focus, now)
    for (const key of ['recall', 'arrive', 'serve', 'miss', 'requeue', 'undo'] as const)
      if (offered(key) && (key !== 'undo' || canUndo)) presses[key] = () => void plain(key, focus)
    for (const key of ['transfer', 'void'] as const) if (offered(key)) presses[key] = () => open(key, focus)
    if (offered('finish'))
      presses.finish = () => (place?.kind === 'hall' ? void finish(focus) : open('finish', focus))
  }
  const mayCallThis = canCall && focus?.state === 'waiting' && focus.ticketId !== next?.ticketId

  return {
    presses,
    correct:
      isFree && place?.kind === 'bidSession' && focus !== null && isWrittenUp(focus)
        ? () => open('correct', focus)
        : null,
    callThis: mayCallThis ? () => open('callThis', focus) : null,
    problem,
    form,
    closeForm: () => setForm(null),
    arrive: ({ ticketId, label }, code) =>
      done('arrive', label, idempotencyKey =>
        api.call('arriveTicket', { params: { ticketId }, body: { showCode: code }, idempotencyKey }),
      ),
    call,
    finish,
    putRight: ({ ticketId, label }, delivery, reason) =>
      done('correct', label, idempotencyKey =>
        api.call('correctTicket', { params: { ticketId }, body: { delivery, reason }, idempotencyKey }),
      ),
    transfer: ({ ticketId, label }, to) =>
      done('transfer', label, idempotencyKey =>
        api.call('transferTicket', { params: { ticketId }, body: to, idempotencyKey }),
      ),
    makeVoid: ({ ticketId, label }, reason) =>
      done('void', label, idempotencyKey =>
        api.call('voidTicket', { params: { ticketId }, body: { reason }, idempotencyKey }),
      ),
  }
}
