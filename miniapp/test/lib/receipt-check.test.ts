import { checkTicketReceipt } from '../../src/lib/receipt-check'
import { inclusionOf, promiseFor, stubKey } from '../support/stub-proof'

const event = JSON.stringify({ type: 'taken', ticketId: 'b1.t1', label: 'A001' })

describe.each([
  ['an inclusion proof', inclusionOf('b1', event)],
  ['a promise', promiseFor('b1', event)],
])('%s', (_, receipt) => {
  it('is right for its own ticket, by the server’s key', () => {
    expect(checkTicketReceipt(receipt, 'b1.t1', [stubKey])).toBe('right')
  })

  it('is wrong for another ticket', () => {
    expect(checkTicketReceipt(receipt, 'b1.t2', [stubKey])).toBe('wrong')
  })

  it('is wrong once a letter of it is changed', () => {
    const changed = { ...receipt, event: receipt.event.replace('A001', 'A002') }
    expect(checkTicketReceipt(changed, 'b1.t1', [stubKey])).toBe('wrong')
  })

  it('is wrong for another venue, and without a key that stands for it', () => {
    expect(checkTicketReceipt({ ...receipt, venueId: 'b2' }, 'b1.t1', [stubKey])).toBe('wrong')
    expect(checkTicketReceipt(receipt, 'b1.t1', [])).toBe('wrong')
    expect(checkTicketReceipt(receipt, 'b1.t1', [{ ...stubKey, name: 'somebody' }])).toBe('wrong')
  })
})
