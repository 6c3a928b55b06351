import { type Client, createClient, type Transport } from '@paihao/shared/contract/client'
import { errorBody } from '@paihao/shared/contract/error'
import { connect } from '@/lib/connect'
import { createKept } from '@/lib/kept'
import { createLive, type Live } from '@/lib/live'
import { baseUrl } from '@/lib/platform'
import { randomKey } from '@/lib/random-key'
import { services } from '@/lib/services'
import { createTransport } from '@/lib/transport'
import { createKeySender, type KeySender } from './key-sender'
import { createStaffLogin, staffLogin, type StaffLoginStore } from './staff-login'

interface StaffServices {
  readonly api: Client
  readonly live: Live
  readonly login: StaffLoginStore
  readonly keys: KeySender
}

function createStaffServices(): StaffServices {
  const login = createStaffLogin(createKept('staff-login', staffLogin))
  const carry = createTransport(services.clock, services.network.noticed)
  const transport: Transport = async request => {
    const token = login.token()
    const reply = await carry(request)
    const code = reply.status < 400 ? null : errorBody.safeParse(reply.body).data?.error.code
    if (code === 'login/required' && token !== null) login.end(token)
    if (code === 'login/password_change_required') login.mustChangePassword(true)
    return reply
  }
  const api = createClient({
    transport,
    base: baseUrl,
    token: () => login.token(),
    language: () => services.preferences.get().language,
  })
  const live = createLive({
    connect,
    token: () => login.token(),
    onLoginLost: () => {
      const token = login.token()
      if (token !== null) login.end(token)
    },
  })
  const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
  return { api, live, login, keys: createKeySender({ newKey: randomKey, wait }) }
}

/** The staff's own connection: nothing of it is shared with whoever takes numbers on the same phone. */
export const staffServices: StaffServices = createStaffServices()
