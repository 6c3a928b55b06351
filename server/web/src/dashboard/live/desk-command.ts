import type { Client } from '@paihao/shared/contract/client'
import { delivery } from '@paihao/shared/contract/ticket'
import type { StaffTicket, Ticket } from '@paihao/shared/contract/ticket'
import * as z from '@paihao/shared/contract/z'

/** A key as it was pressed: all that is needed to send it, now or after a reload. Nothing in it says who anybody is. */
export const deskCommand = z.object({
  key: z.enum(['call', 'recall', 'arrive', 'serve', 'finish', 'miss', 'requeue', 'transfer', 'void', 'undo']),
  idempotencyKey: z.string(),
  /** Of a call in order: who is expected to be next. */
  ticketId: z.string(),
  label: z.nullable(z.string()),
  /** When (ms) it was pressed. */
  at: z.number(),
  queueId: z.string(),
  counterId: z.optional(z.string()),
  counterName: z.optional(z.string()),
  /** A call out of order, and why; or why it is void or transferred. */
  outOfOrder: z.optional(z.boolean()),
  reason: z.optional(z.string()),
  toQueueId: z.optional(z.string()),
  /** The changing code that the holder's phone showed. */
  showCode: z.optional(z.string()),
  delivery: z.optional(delivery),
})

export type DeskCommand = z.infer<typeof deskCommand>

const plain = {
  recall: 'recallTicket',
  serve: 'serveTicket',
  miss: 'missTicket',
  requeue: 'requeueTicket',
  undo: 'undoTicket',
} as const

/** Sends a key; resolves with the ticket as it is now. */
export async function sendCommand(api: Client, command: DeskCommand): Promise<StaffTicket | Ticket> {
  const { key, idempotencyKey, ticketId, queueId, counterId, reason } = command
  const params = { ticketId }
  switch (key) {
    case 'call': {
      const body = {
        counterId: counterId ?? '',
        ...(command.outOfOrder === true ? { ticketId, reason } : {}),
      }
      return (await api.call('callTicket', { params: { queueId }, body, idempotencyKey })).ticket
    }
    case 'finish': {
      const body = command.delivery === undefined ? {} : { delivery: command.delivery }
      return (await api.call('finishTicket', { params, body, idempotencyKey })).ticket
    }
    case 'transfer': {
      const body = { queueId: command.toQueueId, counterId, reason }
      return (await api.call('transferTicket', { params, body, idempotencyKey })).ticket
    }
    case 'arrive': {
      const body = command.showCode === undefined ? {} : { showCode: command.showCode }
      return (await api.call('arriveTicket', { params, body, idempotencyKey })).ticket
    }
    case 'void':
      return (await api.call('voidTicket', { params, body: { reason: reason ?? '' }, idempotencyKey })).ticket
    default:
      return (await api.call(plain[key], { params, idempotencyKey })).ticket
  }
}
