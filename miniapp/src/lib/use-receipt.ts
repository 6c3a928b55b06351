import { keys } from '@paihao/shared/contract/record'
import type { Receipt } from '@paihao/shared/proof/receipt'
import { useCallback, useEffect, useState } from 'react'
import { createKept } from './kept'
import { checkTicketReceipt, isPromiseKept } from './receipt-check'
import { services } from './services'
import { keptReceipt } from './taking'

/** `promise`: right, as far as can be told before the deadline of a sealed session; `kept`: the record holds what was promised. */
export type ReceiptState = 'checking' | 'right' | 'promise' | 'kept' | 'wrong' | 'none'

const keptKeys = createKept('keys', keys)

/** The receipt of a ticket, checked by this phone with keys that it has kept since it first heard of them. */
export function useReceipt(ticketId: string, isSealed: boolean): ReceiptState {
  const [state, setState] = useState<ReceiptState>('checking')
  const check = useCallback(() => receiptState(ticketId, isSealed), [ticketId, isSealed])
  useEffect(() => {
    let isCurrent = true
    check()
      .catch((): ReceiptState => 'none')
      .then(found => {
        if (isCurrent) setState(found)
      })
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [check])
  return state
}

async function receiptState(ticketId: string, isSealed: boolean): Promise<ReceiptState> {
  const kept = keptReceipt(ticketId)
  const before = kept.get()
  if (before !== null && (isSealed || before.kind === 'inclusion')) return await checked(before, ticketId)
  // After the deadline the proof takes the promise's place: but only if it proves what was promised.
  const { receipt } = await services.api.call('getReceipt', { params: { ticketId } })
  const state = await checked(receipt, ticketId)
  if (before?.kind === 'promise' && receipt.kind === 'inclusion') {
    if (state === 'wrong' || !isPromiseKept(before, receipt, keptKeys.get()?.keys ?? [])) return 'wrong'
    kept.set(receipt)
    return 'kept'
  }
  kept.set(receipt)
  return state
}

/** By the keys that this phone has known longest, else by those that the server publishes now. */
async function checked(receipt: Receipt, ticketId: string): Promise<ReceiptState> {
  const right = receipt.kind === 'promise' ? 'promise' : 'right'
  const known = keptKeys.get()?.keys ?? []
  if (checkTicketReceipt(receipt, ticketId, known) === 'right') return right
  const { keys: published } = await services.api.call('getKeys')
  keptKeys.set({ keys: published })
  return checkTicketReceipt(receipt, ticketId, published) === 'right' ? right : 'wrong'
}
