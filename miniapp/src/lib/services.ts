import { type Client, createClient } from '@paihao/shared/contract/client'
import * as z from '@paihao/shared/contract/z'
import { createApi } from './api'
import { type Clock, createClock } from './clock'
import { connect } from './connect'
import { createKept } from './kept'
import { createLive, type Live } from './live'
import { createLogin, type Login } from './login'
import { createMarks, type MarkKeeper } from './marks'
import { createNetwork, type Network } from './network'
import { baseUrl, logIn, onNetwork, onPrivacyAsked } from './platform'
import { createPreferences, type PreferenceStore } from './preferences'
import { randomKey } from './random-key'
import { createPrivacy, type Privacy } from './privacy'
import { createReminders } from './reminders'
import type { Reminders } from './message-reminders'
import { createTaking, type Taking } from './taking'
import { createTransport } from './transport'

interface Services {
  readonly api: Client
  readonly clock: Clock
  readonly live: Live
  readonly login: Login
  readonly marks: MarkKeeper
  readonly network: Network
  readonly preferences: PreferenceStore
  readonly privacy: Privacy
  readonly reminders: Reminders
  readonly taking: Taking
}

function createServices(): Services {
  const clock = createClock(() => Date.now())
  const preferences = createPreferences()
  const client = createClient({
    transport: createTransport(clock, fared => network.noticed(fared)),
    base: baseUrl,
    token: () => login.token(),
    language: () => preferences.get().language,
  })
  const login: Login = createLogin(createKept('token', z.string()), () => logIn(client))
  const api = createApi(client, login)
  const live = createLive({
    connect,
    token: () => login.token(),
    onLoginLost: () => {
      const token = login.token()
      // A failed log-in shows itself at the next request; the socket tries again by itself.
      if (token !== null) login.renew(token).catch(() => undefined)
    },
  })
  const network: Network = createNetwork(onNetwork, live.hurry)
  const marks = createMarks(api, clock.now)
  let { language } = preferences.get()
  preferences.subscribe(() => {
    const before = language
    language = preferences.get().language
    if (language !== before && login.token() !== null) void marks.speakNow()
  })
  live.onLink(() => {
    if (live.link() === 'live') void marks.catchUp()
  })
  return {
    ...{ api, clock, live, login, marks, network, preferences },
    privacy: createPrivacy(onPrivacyAsked),
    reminders: createReminders(api, randomKey),
    taking: createTaking(api, randomKey),
  }
}

/** The one place where the phone's parts are put together. */
export const services: Services = createServices()
