import { ApiError } from '@paihao/shared/contract/client'
import type { Ticket } from '@paihao/shared/contract/ticket'
import { createKeySender } from '../../src/staff/lib/key-sender'

const ticket = { ticketId: 't1', label: 'A001', state: 'serving' } as Ticket // all that is looked at here
const unreachable = () => new ApiError('network', 'request:fail', 0)

function sender() {
  let keys = 0
  const waits: (() => void)[] = []
  return {
    ...createKeySender({
      newKey: () => Promise.resolve(`key-${(keys += 1)}`),
      wait: () => new Promise(resolve => waits.push(resolve)),
    }),
    /** Lets the time pass for which it waits. */
    passTime: async () => {
      await settle()
      for (const end of waits.splice(0)) end()
      await settle()
    },
  }
}
const settle = () => new Promise(resolve => setTimeout(resolve, 0))

it('a key counts as done only when the server has said so', async () => {
  const { press, pending } = sender()
  const pressed = press('serve', 'A001', () => Promise.resolve({ ticket }))
  expect(pending()).toEqual({ key: 'serve', label: 'A001', isUnanswered: false })
  expect(await pressed).toEqual({ ticket })
  expect(pending()).toBeNull()
})

it('an unanswered key is sent again under the same key until it is answered', async () => {
  const { press, pending, passTime } = sender()
  const sent: string[] = []
  const pressed = press('call', null, key => {
    sent.push(key)
    return sent.length < 3 ? Promise.reject(unreachable()) : Promise.resolve({ ticket })
  })
  await settle()
  expect(pending()?.isUnanswered).toBe(true)
  await passTime()
  await passTime()
  expect(await pressed).toEqual({ ticket })
  expect(sent).toEqual(['key-1', 'key-1', 'key-1'])
})

it('while a key is unconfirmed no other one is sent', async () => {
  const { press } = sender()
  let sent = 0
  void press('call', null, () => new Promise(() => undefined))
  const second = await press('miss', 'A001', () => {
    sent++
    return Promise.resolve({ ticket })
  })
  expect([second, sent]).toEqual([null, 0])
})

it('a slow answer is said to be missing before anything has failed', async () => {
  const { press, pending, passTime } = sender()
  void press('finish', 'A001', () => new Promise(() => undefined))
  await passTime()
  expect(pending()?.isUnanswered).toBe(true)
})

it('a refusal is an answer: it is not sent again', async () => {
  const { press, pending } = sender()
  const refusal = new ApiError('ticket/wrong_state', '已过号', 409)
  let sent = 0
  const outcome = await press('serve', 'A001', () => {
    sent++
    return Promise.reject(refusal)
  })
  expect([outcome, sent, pending()]).toEqual([{ refused: refusal }, 1, null])
})
