import type { Delivery, StaffTicket } from '@paihao/shared/contract/ticket'
import { useState } from 'react'
import { requestKey } from '../../lib/request-key'
import { type Desk, mayCall, mayUndo } from '@paihao/shared/desk/desk'
import type { DeskCommand } from './desk-command'
import { isOffered, undoable } from '@paihao/shared/desk/desk-keys'
import type { TicketKey } from '@paihao/shared/desk/desk-keys'
import type { LiveKey } from './live-keys'
import type { Unconfirmed } from './outbox'
import type { Place } from '@paihao/shared/desk/place'

/** A key that needs something typed before it is sent. */
export type OpenForm =
  { key: 'finish' | 'transfer' | 'void' | 'callThis'; ticket: StaffTicket } | { key: 'take' } | null

export interface DeskActions {
  readonly unconfirmed: readonly Unconfirmed[]
  /** What each key does now; a key that is missing here is not offered. */
  readonly presses: Readonly<Partial<Record<LiveKey, () => void>>>
  /** The ticket whose last key `undo` takes back. */
  readonly undoes: StaffTicket | null
  readonly form: OpenForm
  readonly closeForm: () => void
  /** Signs in whoever showed the changing code of their phone. */
  readonly arrive: (ticket: StaffTicket, showCode: string) => void
  readonly callWithReason: (ticket: StaffTicket, reason: string) => void
  readonly finish: (ticket: StaffTicket, delivery?: Delivery) => void
  readonly transfer: (
    ticket: StaffTicket,
    to: { queueId?: string; counterId?: string; reason?: string },
  ) => void
  readonly makeVoid: (ticket: StaffTicket, reason: string) => void
}

interface Setting {
  place: Place
  counter: { counterId: string; name: string } | null
  /** The desk as it will be once all keys are confirmed. */
  desk: Desk
  /** Who would be called next. */
  next: StaffTicket | null
  focus: StaffTicket | null
  now: number
  unconfirmed: readonly Unconfirmed[]
  press: (command: DeskCommand) => void
  onFocus: (ticketId: string | null) => void
}

/** As almost every bid is handed over; what differs is typed into the form. */
export const inGoodOrder: Delivery = { accepted: true, seal: 'intact', copies: 1 }

/** What the keys of the live page do. Each counts at once on this page, and in truth when the server has confirmed it. */
export function useDeskActions(setting: Setting): DeskActions {
  const { place, counter, desk, next, focus, now, unconfirmed, press, onFocus } = setting
  const [form, setForm] = useState<OpenForm>(null)

  function send(key: DeskCommand['key'], ticket: StaffTicket, more: Partial<DeskCommand> = {}): void {
    const { ticketId, label, queueId } = ticket
    setForm(null)
    onFocus(ticketId)
    press({ key, ticketId, label, queueId, idempotencyKey: requestKey(), at: now, ...more })
  }

  function call(ticket: StaffTicket, reason?: string): void {
    if (counter === null) return
    const at = { counterId: counter.counterId, counterName: counter.name }
    send('call', ticket, { ...at, ...(reason === undefined ? {} : { outOfOrder: true, reason }) })
  }

  const finish = (ticket: StaffTicket, delivery?: Delivery): void =>
    send('finish', ticket, delivery === undefined ? {} : { delivery })

  const last = undoable(focus, desk.all.values(), counter?.counterId ?? null, now)
  const undoes = last !== null && mayUndo(desk, last, place.policy) ? last : null
  const presses: Partial<Record<LiveKey, () => void>> = {}
  if (form === null) {
    const calling = unconfirmed.some(({ command }) => command.key === 'call')
    const isFree = counter !== null && mayCall(desk, counter.counterId, place.policy)
    if (isFree && next !== null && !calling) presses.call = () => call(next)
    if (focus !== null) {
      const offered = (key: TicketKey): boolean => isOffered(key, focus, now)
      for (const key of ['recall', 'arrive', 'serve', 'miss', 'requeue'] as const)
        if (offered(key)) presses[key] = () => send(key, focus)
      for (const key of ['transfer', 'void'] as const)
        if (offered(key)) presses[key] = () => setForm({ key, ticket: focus })
      if (offered('finish'))
        presses.finish = () =>
          place.kind === 'hall' ? finish(focus) : setForm({ key: 'finish', ticket: focus })
      if (place.kind === 'bidSession' && focus.late !== true && offered('finish'))
        presses.accept = () => finish(focus, inGoodOrder)
      if (isFree && focus.state === 'waiting' && focus.ticketId !== next?.ticketId)
        presses.callThis = () => setForm({ key: 'callThis', ticket: focus })
    }
    if (undoes !== null) presses.undo = () => send('undo', undoes)
    if (place.queues.some(({ state }) => state === 'open')) presses.take = () => setForm({ key: 'take' })
  }

  return {
    unconfirmed,
    presses,
    undoes,
    form,
    closeForm: () => setForm(null),
    arrive: (ticket, code) => send('arrive', ticket, { showCode: code }),
    callWithReason: call,
    finish,
    transfer: (ticket, { queueId, ...to }) =>
      send('transfer', ticket, { ...to, ...(queueId === undefined ? {} : { toQueueId: queueId }) }),
    makeVoid: (ticket, reason) => send('void', ticket, { reason }),
  }
}
