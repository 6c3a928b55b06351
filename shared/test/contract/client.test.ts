import { ApiError, createClient, type TransportRequest } from '../../src/contract/client'
import { ticket } from './examples'

type Answer = { status: number; body: unknown } | 'no answer'

const refusal = (status: number, code: string, more = {}) => ({
  status,
  body: { error: { code, message: '现在不是取号时间。', id: 'e1', ...more } },
})

/** A transport that gives these answers in turn, and keeps what it was asked. */
function fakeTransport(...answers: Answer[]) {
  const asked: TransportRequest[] = []
  const waited: number[] = []
  const client = createClient({
    base: 'https://example.test',
    token: () => 'secret',
    language: () => 'pt',
    sleep: ms => {
      waited.push(ms)
      return Promise.resolve()
    },
    transport: request => {
      asked.push(request)
      const answer = answers.shift() ?? 'no answer'
      return answer === 'no answer' ? Promise.reject(new Error('timeout')) : Promise.resolve(answer)
    },
  })
  return { client, asked, waited }
}

it('sends what the endpoint says, with token and language', async () => {
  const { client, asked } = fakeTransport({ status: 200, body: { ticket } })
  const reply = await client.call('callTicket', { params: { queueId: 'v1.a/b' }, body: { counterId: 'c1' } })
  expect(reply.ticket.label).toBe('A4821')
  expect(asked).toEqual([
    {
      method: 'POST',
      url: 'https://example.test/api/queues/v1.a%2Fb/call',
      headers: {
        Accept: 'application/json',
        Authorization: 'Bearer secret',
        'Accept-Language': 'pt',
        'Content-Type': 'application/json',
      },
      body: '{"counterId":"c1"}',
    },
  ])
})

it('puts a query into the address and leaves out what is not given', async () => {
  const { client, asked } = fakeTransport({ status: 200, body: { halls: [], next: null } })
  await client.call('listHalls', { query: { search: '江门 &', level: undefined } })
  expect(asked[0]?.url).toBe('https://example.test/api/halls?search=%E6%B1%9F%E9%97%A8%20%26')
  expect(asked[0]).not.toHaveProperty('body')
})

it('a refusal keeps its code, message, id and fields', async () => {
  const fields = [{ path: 'bidder', problem: 'invalid_type' }]
  const { client } = fakeTransport(refusal(409, 'queue/closed', { fields, params: { state: 'closed' } }))
  const error: unknown = await client
    .call('takeTicket', { params: { queueId: 'q' } })
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({
    code: 'queue/closed',
    message: '现在不是取号时间。',
    id: 'e1',
    status: 409,
    fields,
    params: { state: 'closed' },
  })
})

it('a proxy’s page of HTML is a server that is not there', async () => {
  const { client } = fakeTransport({ status: 502, body: '<html>' })
  await expect(client.call('logInGuest')).rejects.toMatchObject({ code: 'server/unavailable', status: 502 })
})

it('asks again for what can be asked twice', async () => {
  const answers = [
    'no answer',
    refusal(503, 'server/unavailable'),
    { status: 200, body: { halls: [], next: null } },
  ] as const
  const reading = fakeTransport(...answers)
  await reading.client.call('listHalls')
  expect(reading.waited).toEqual([300, 600])
  const keyed = fakeTransport(...answers)
  await keyed.client.call('takeTicket', { params: { queueId: 'q' }, idempotencyKey: 'k1' })
  expect(keyed.asked.map(({ headers }) => headers['Idempotency-Key'])).toEqual(['k1', 'k1', 'k1'])
})

it('does not repeat a change that carries no key, nor a refusal', async () => {
  const plain = fakeTransport('no answer')
  await expect(plain.client.call('logInGuest')).rejects.toMatchObject({ code: 'network', status: 0 })
  expect(plain.asked).toHaveLength(1)
  const refused = fakeTransport(refusal(404, 'not_found'))
  await expect(refused.client.call('getQueue', { params: { queueId: 'q' } })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(refused.asked).toHaveLength(1)
})

it('gives up after three attempts', async () => {
  const { client, asked } = fakeTransport()
  await expect(client.call('listHalls')).rejects.toMatchObject({ code: 'network' })
  expect(asked).toHaveLength(3)
})
