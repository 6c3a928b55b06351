/** @jest-environment node */
import { eventFacts, readReceipt, receiptInLink } from '../../src/verify/read-receipt'

const receipt = {
  kind: 'promise',
  venueId: 'v1',
  event: '{"type":"taken","at":1,"queueId":"v1.A"}',
  nonce: 'AA==',
  hash: 'AA==',
  keyId: 'AAAAAA==',
  signature: 'AA==',
}

test('a receipt is read alone, and out of the answer that brought it', () => {
  expect(readReceipt(JSON.stringify(receipt))).toEqual(receipt)
  expect(readReceipt(JSON.stringify({ ticket: {}, receipt }))).toEqual(receipt)
})

test('what is no receipt is none', () => {
  for (const text of ['', 'A001', '{}', '[1]', 'null', JSON.stringify({ ...receipt, kind: 'other' })])
    expect(readReceipt(text)).toBeNull()
})

test('a link carries its receipt behind the #', () => {
  const encoded = Buffer.from(JSON.stringify(receipt)).toString('base64url')
  expect(readReceipt(receiptInLink(`#receipt=${encoded}`) ?? '')).toEqual(receipt)
  expect(receiptInLink('#receipt=%%%')).toBeNull()
  expect(receiptInLink('')).toBeNull()
})

test('the facts of an event are read as far as they can be', () => {
  expect(eventFacts(receipt.event)).toEqual({ at: 1, queueId: 'v1.A' })
  expect(eventFacts('not JSON')).toEqual({ at: null, queueId: null })
  expect(eventFacts('{"at":"soon"}')).toEqual({ at: null, queueId: null })
})
