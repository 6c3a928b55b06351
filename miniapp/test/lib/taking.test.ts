import { ApiError, type Client } from '@paihao/shared/contract/client'
import { createTaking } from '../../src/lib/taking'
import { createStubApi } from '../support/stub-api'
import { phone } from '../support/taro'

interface Sent {
  body: unknown
  idempotencyKey: string
}

const bidder = {
  companyName: '示例',
  creditCode: '91440700MA0000015N',
  delegateName: '甲',
  phone: '13800000000',
}
const receipt = {
  kind: 'promise' as const,
  venueId: 'b1',
  event: '{}',
  nonce: '',
  hash: '',
  keyId: 'k',
  signature: '',
}

/** A client whose answers a test gives in turn. */
function setUp(answers: (() => Promise<unknown>)[]) {
  phone.reset(createStubApi())
  const sent: Sent[] = []
  // Only `takeTicket` is called here.
  const client = {
    call: (_: string, given: Sent) => {
      sent.push({ body: given.body, idempotencyKey: given.idempotencyKey })
      return (answers.shift() ?? (() => Promise.reject(new Error('no more answers'))))()
    },
  } as unknown as Client
  let keys = 0
  return { sent, taking: createTaking(client, () => Promise.resolve(`key-${++keys}`)) }
}

const given = () => Promise.resolve({ ticket: { ticketId: 'b1.t1' }, receipt })
const lost = () => Promise.reject(new ApiError('network', 'lost', 0))
const refused = () => Promise.reject(new ApiError('queue/closed', 'closed', 409, 'e1'))

describe('taking a number', () => {
  it('asks again under the same key after a lost reply', async () => {
    const { taking, sent } = setUp([lost, given])
    await expect(taking.take('b1.A', { bidder })).rejects.toThrow('lost')
    await taking.take('b1.A', { bidder })
    expect(sent[0]).toEqual(sent[1])
  })

  it('asks under a new key when the form was corrected', async () => {
    const { taking, sent } = setUp([lost, given])
    await expect(taking.take('b1.A', { bidder })).rejects.toThrow('lost')
    await taking.take('b1.A', { bidder: { ...bidder, phone: '13900000000' } })
    expect(sent[0]?.idempotencyKey).not.toBe(sent[1]?.idempotencyKey)
  })

  it('asks under a new key after an answer, be it a number or a refusal', async () => {
    const { taking, sent } = setUp([refused, given, given])
    await expect(taking.take('b1.A', {})).rejects.toThrow('closed')
    await taking.take('b1.A', {})
    await taking.take('b1.A', {})
    expect(new Set(sent.map(one => one.idempotencyKey)).size).toBe(3)
  })

  it('answers taps at the same time with one request', async () => {
    const { taking, sent } = setUp([given])
    const [first, second] = await Promise.all([taking.take('b1.A', {}), taking.take('b1.A', {})])
    expect(first).toBe(second)
    expect(sent).toHaveLength(1)
  })

  it('keeps the phone’s own number for the draw through a retry', async () => {
    const { taking, sent } = setUp([lost, given])
    await expect(taking.take('b1.A', { bidder }, true)).rejects.toThrow('lost')
    await taking.take('b1.A', { bidder }, true)
    expect(sent[1]).toEqual({ body: { bidder, nonce: 'key-2' }, idempotencyKey: 'key-1' })
    expect(sent[0]).toEqual(sent[1])
  })
})
