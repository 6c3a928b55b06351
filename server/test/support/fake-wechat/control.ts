import type { FakeWechat } from './fake'
import type { PushAddress } from './push'
import type { CodeSource, FakeTemplate, Fault } from './world'

/** What a demonstration may ask of the fake itself, as JSON under `/_fake`. */
interface Wish {
  openid?: string
  templates?: string[] | Record<string, FakeTemplate>
  count?: number
  path?: string
  fault?: Fault
  times?: number
  code?: string
  by?: CodeSource
  ms?: number
  address?: PushAddress
}

/** Answers `/_fake/...`: null for what is not its own. Only a demonstration or a test speaks here, so bodies are trusted. */
export function createControl(fake: FakeWechat): (path: string, body: string) => unknown {
  const ways: Readonly<Record<string, (wish: Wish) => unknown>> = {
    'POST /_fake/code': ({ openid = 'o-somebody', by }) => ({ code: fake.issue(openid, by) }),
    'POST /_fake/accept': ({ openid = 'o-somebody', templates = [], count }) => {
      fake.accept(openid, Array.isArray(templates) ? templates : Object.keys(templates), count)
      return {}
    },
    'POST /_fake/templates': ({ templates = {} }) => {
      if (!Array.isArray(templates))
        for (const [id, template] of Object.entries(templates)) fake.templates.set(id, template)
      return {}
    },
    'POST /_fake/push-to': ({ address }) => {
      if (address !== undefined) void fake.pushTo(address)
      return {}
    },
    'POST /_fake/decline': ({ openid = 'o-somebody', templates = [] }) => {
      void fake.decline(openid, Array.isArray(templates) ? templates : Object.keys(templates))
      return {}
    },
    'POST /_fake/lose': ({ code = '20009', times }) => {
      fake.losesNext(code, times)
      return {}
    },
    'POST /_fake/fault': ({ path = '', fault = 'drop', times }) => {
      fake.fault(path, fault, times)
      return {}
    },
    'POST /_fake/advance': ({ ms = 0 }) => {
      fake.advance(ms)
      return { now: fake.now() }
    },
    'GET /_fake/sent': () => ({ sent: fake.sent }),
  }
  return (path, body) => ways[path]?.(body === '' ? {} : (JSON.parse(body) as Wish)) ?? null
}
