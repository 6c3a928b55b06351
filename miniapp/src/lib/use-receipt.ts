import { keys } from '@paihao/shared/contract/record'
import { useCallback, useEffect, useState } from 'react'
import { createKept } from './kept'
import { checkTicketReceipt } from './receipt-check'
import { services } from './services'
import { keptReceipt } from './taking'

/** `promise`: right, as far as can be told before the deadline of a sealed session. */
export type ReceiptState = 'checking' | 'right' | 'promise' | 'wrong' | 'none'

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
  let receipt = kept.get()
  // After the deadline the proof takes the promise's place.
  if (receipt === null || (receipt.kind === 'promise' && !isSealed)) {
    const reply = await services.api.call('getReceipt', { params: { ticketId } })
    receipt = reply.receipt
    kept.set(receipt)
  }
  const known = keptKeys.get()?.keys ?? []
  if (checkTicketReceipt(receipt, ticketId, known) === 'right') return rightState(receipt.kind)
  const { keys: published } = await services.api.call('getKeys')
  keptKeys.set({ keys: published })
  return checkTicketReceipt(receipt, ticketId, published) === 'right' ? rightState(receipt.kind) : 'wrong'
}

const rightState = (kind: 'promise' | 'inclusion'): ReceiptState => (kind === 'promise' ? 'promise' : 'right')
