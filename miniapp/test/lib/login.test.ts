import { ApiError, type Client } from '@paihao/shared/contract/client'
import { createApi } from '../../src/lib/api'
import type { Kept } from '../../src/lib/kept'
import { createLogin } from '../../src/lib/login'

function keptIn(first: string | null = null): Kept<string> {
  let value = first
  return {
    get: () => value,
    set: next => {
      value = next
    },
  }
}

const required = () => new ApiError('login/required', 'log in', 401, 'e1')

/** A server that knows one token, and counts its log-ins. */
function serverThatKnows(good: { token: string }) {
  let logIns = 0
  const kept = keptIn('old')
  const login = createLogin(kept, async () => {
    logIns++
    await new Promise(resolve => setTimeout(resolve, 5))
    return good.token
  })
  // Only the call matters here, not which endpoint answers.
  const client = {
    call: async () => {
      await Promise.resolve()
      if (login.token() !== good.token) throw required()
      return { tickets: [] }
    },
  } as unknown as Client
  return { api: createApi(client, login), login, kept, logIns: () => logIns }
}

describe('the log-in', () => {
  it('is silent and shared: many refused calls log in once, and all succeed', async () => {
    const { api, logIns } = serverThatKnows({ token: 'new' })
    await Promise.all(Array.from({ length: 8 }, () => api.call('myTickets')))
    expect(logIns()).toBe(1)
  })

  it('happens by itself before the first call that needs it', async () => {
    const { api, kept, logIns } = serverThatKnows({ token: 'new' })
    kept.set(null)
    await Promise.all([api.call('myTickets'), api.call('myTickets')])
    expect(logIns()).toBe(1)
  })

  it('is tried once: a token that is refused again ends in the refusal', async () => {
    const good = { token: 'new' }
    const { api, login, logIns } = serverThatKnows(good)
    const renewed = login.renew('old')
    await renewed
    good.token = 'newer'
    login.forget()
    await login.ensure()
    good.token = 'never given'
    await expect(api.call('myTickets')).resolves.toEqual({ tickets: [] })
    expect(logIns()).toBe(3)
  })

  it('does not begin again for a call that was refused with a token since replaced', async () => {
    const { login, logIns } = serverThatKnows({ token: 'new' })
    await login.renew('old')
    await expect(login.renew('old')).resolves.toBe('new')
    expect(logIns()).toBe(1)
  })
})
