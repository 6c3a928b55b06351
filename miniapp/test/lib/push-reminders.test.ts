import type { Client } from '@paihao/shared/contract/client'
import { phone } from '../support/taro'
import { createPushReminders, type PushBrowser } from '../../src/lib/push-reminders'

/** A browser whose person answers so, and a server that has this key. */
function setUp(
  given: { answer?: NotificationPermission; isAble?: boolean; key?: string | null | Error } = {},
) {
  const { answer = 'granted', isAble = true, key = 'server-key' } = given
  const did: string[] = []
  let permission: NotificationPermission = 'default'
  let endpoint = 'https://push.example/1'
  const browser: PushBrowser = {
    isAble,
    permission: () => permission,
    request() {
      did.push('asked')
      permission = answer
      return Promise.resolve(answer)
    },
    subscribe(publicKey) {
      did.push(`subscribed for ${publicKey}`)
      return Promise.resolve({ endpoint, keys: { p256dh: 'p', auth: 'a' } })
    },
  }
  const call = (name: string, { params }: { params?: { ticketId: string } } = {}): Promise<unknown> => {
    if (name === 'getPushKey')
      return key instanceof Error ? Promise.reject(key) : Promise.resolve({ publicKey: key })
    did.push(`told at ${params?.ticketId}`)
    return Promise.resolve({})
  }
  // Of the client only these two calls are used.
  const reminders = createPushReminders({ call } as unknown as Client, browser)
  return { reminders, did, moveTo: (to: string) => (endpoint = to) }
}

beforeEach(() => phone.storage.clear())

test('a tap asks, subscribes for the server’s key, and tells the server of it once', async () => {
  const { reminders, did } = setUp()
  await reminders.prepare()
  expect(did).toEqual([])
  expect(await reminders.ask('t1')).toBe('allowed')
  await reminders.report('t1')
  expect(did).toEqual(['asked', 'subscribed for server-key', 'told at t1', 'subscribed for server-key'])
})

test('allowed once, it is for every ticket whose page is opened; a browser that moved is told anew', async () => {
  const { reminders, did, moveTo } = setUp()
  await reminders.prepare()
  await reminders.ask('t1')
  await reminders.report('t2')
  moveTo('https://push.example/2')
  await reminders.report('t1')
  expect(did.filter(one => one.startsWith('told'))).toEqual(['told at t1', 'told at t2', 'told at t1'])
})

test('nobody is asked without a tap', async () => {
  const { reminders, did } = setUp()
  await reminders.prepare()
  await reminders.report('t1')
  expect(did).toEqual([])
})

test('who blocks notifications has them switched off; who waves the question away may be asked again', async () => {
  const blocked = setUp({ answer: 'denied' })
  await blocked.reminders.prepare()
  expect([await blocked.reminders.ask('t1'), await blocked.reminders.setting()]).toEqual(['off', 'closed'])
  const waved = setUp({ answer: 'default' })
  await waved.reminders.prepare()
  expect([await waved.reminders.ask('t1'), await waved.reminders.setting()]).toEqual(['refused', 'open'])
})

test.each([
  ['the browser cannot', { isAble: false }],
  ['the server has no key', { key: null }],
  ['the key is not to be had', { key: new Error('offline') }],
])('nothing is offered when %s', async (_why, given) => {
  const { reminders } = setUp(given)
  await reminders.prepare()
  expect(reminders.canAsk()).toBe(false)
  expect(await reminders.ask('t1')).toBe('failed')
})
