import { errorBody } from '@paihao/shared/contract/error'
import { PROTOCOL } from '@paihao/shared/contract/sockets'
import { startApp, type TestApp } from '../support/app'
import { connectLive, openSocket } from '../support/live'

let app: TestApp
beforeAll(async () => {
  app = await startApp({ seed: true })
})
afterAll(() => app.close())

/** What a refused connection is told: an error as over HTTP. */
async function refusal(auth: object) {
  const socket = openSocket(app.url, auth)
  const error = await new Promise<Error>(resolve => socket.once('connect_error', resolve))
  socket.disconnect()
  return errorBody.parse({ error: 'data' in error ? error.data : error }).error
}

describe('the handshake', () => {
  it.each([{ protocol: PROTOCOL - 1 }, { protocol: PROTOCOL + 1 }, { protocol: 'one' }, {}])(
    'tells a client of another protocol to update: %j',
    async auth => {
      const { code, message } = await refusal(auth)
      expect(code).toBe('protocol/outdated')
      expect(message).not.toBe('')
    },
  )

  it.each(['nobody', 'a.b.c', ''])('refuses a token that is none: %j', async token => {
    expect(await refusal({ protocol: PROTOCOL, token })).toMatchObject({ code: 'login/required' })
  })

  it('refuses the token of somebody who has logged out', async () => {
    const token = await app.logIn('clerk')
    await app.ask('POST', '/api/logout', { token, body: {} })
    expect(await refusal({ protocol: PROTOCOL, token })).toMatchObject({ code: 'login/required' })
  })

  it.each([
    { protocol: PROTOCOL, token: 'x'.repeat(5_000) },
    { protocol: PROTOCOL, token: { a: 1 } },
  ])('refuses what is malformed, and lives on', async auth => {
    expect(await refusal(auth)).toMatchObject({ code: 'protocol/outdated' })
    expect((await app.ask('GET', '/healthz')).status).toBe(200)
  })

  it('lets in who has no token, and who has one', async () => {
    const clients = [
      await connectLive(app.url),
      await connectLive(app.url, await app.guest()),
      await connectLive(app.url, await app.logIn('agent')),
    ]
    for (const client of clients) {
      expect(client.socket.connected).toBe(true)
      client.close()
    }
  })

  it('speaks WebSocket only', async () => {
    const polling = await app.ask('GET', '/socket.io/?EIO=4&transport=polling')
    expect(polling.status).toBe(400)
  })
})
