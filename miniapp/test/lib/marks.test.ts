import { ApiError, type Client } from '@paihao/shared/contract/client'
import { createMarks } from '../../src/lib/marks'
import { createStubApi } from '../support/stub-api'
import { phone } from '../support/taro'

/** A server that is away, refuses, or hears of the numbers whose messages are to speak the language of now. */
function stage() {
  phone.reset(createStubApi(), {})
  const heard: string[] = []
  const server = { fails: null as ApiError | null }
  const api = {
    call(name: string, { params }: { params?: { ticketId: string } } = {}) {
      if (server.fails !== null) return Promise.reject(server.fails)
      if (name === 'setNoticeWishes') heard.push(params?.ticketId ?? '')
      const tickets = ['t1', 't2'].map(ticketId => ({ ticketId, state: 'waiting' }))
      return Promise.resolve({ tickets })
    },
  } as unknown as Client // the questions that are asked here
  return { heard, server, marks: createMarks(api, () => 0), again: () => createMarks(api, () => 0) }
}
const away = new ApiError('network', '', 0)
const refusal = new ApiError('not_found', '', 404)

test('a language that the server could not be told is told when it is there again, also by the program opened anew', async () => {
  const { heard, server, marks, again } = stage()
  server.fails = away
  await marks.speakNow()
  await marks.catchUp()
  expect(heard).toEqual([])
  server.fails = null
  const opened = again()
  await opened.catchUp()
  expect(heard).toEqual(['t1', 't2'])
  await opened.catchUp()
  expect(heard).toHaveLength(2)
})

test('what the server knows, or refuses, is not told again', async () => {
  const { heard, server, marks } = stage()
  await marks.speakNow()
  await marks.catchUp()
  expect(heard).toEqual(['t1', 't2'])
  server.fails = refusal
  await marks.speakNow()
  server.fails = null
  await marks.catchUp()
  expect(heard).toHaveLength(2)
})
