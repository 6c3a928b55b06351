import { act, renderHook } from '@testing-library/react'
import { useTaking } from '../../src/kiosk/use-taking'
import { settled } from '../support/settled'
import { createFakeApi, refusal } from '../support/fake-api'
import type { Answer } from '../support/fake-api'
import { ticket } from '../support/tickets'

const taken: Answer = {
  status: 201,
  body: { ticket: ticket({ label: 'A001' }), receipt: {}, claimCode: 'c0de' },
}
const place: Answer = {
  status: 200,
  body: { ticket: ticket({ label: 'A001' }), ahead: 2, wait: null, cursor: '1' },
}
const noAnswer: Answer[] = ['no answer', 'no answer', 'no answer']

function setUp(answers: Answer[]) {
  const { api, sent } = createFakeApi(answers)
  let loginsLost = 0
  const onLoginLost = (): void => {
    loginsLost++
  }
  const { result } = renderHook(() => useTaking(api, onLoginLost))
  return { result, sent, lost: () => loginsLost }
}

const requestIds = (sent: { body?: string }[]): string[] =>
  sent.flatMap(({ body }) => (body === undefined ? [] : [/"requestId":"(\w+)"/.exec(body)?.[1] ?? '']))

test('a touch takes a number, and shows it only once the server has answered with it', async () => {
  const { result } = setUp([taken, place])
  act(() => result.current.take('v1.A', null))
  expect(result.current.taking.step).toBe('taking')
  await settled(() => undefined)
  expect(result.current.taking).toMatchObject({
    step: 'taken',
    slip: { taken: { ticket: { label: 'A001' } }, place: { ahead: 2 } },
  })
})

test('without an answer no number is shown, and trying again is the same request', async () => {
  const { result, sent } = setUp([...noAnswer, taken, place])
  await settled(() => result.current.take('v1.A', 'elderly'))
  expect(result.current.taking.step).toBe('unknown')
  await settled(() => result.current.tryAgain())
  expect(result.current.taking.step).toBe('taken')
  expect(new Set(requestIds(sent)).size).toBe(1)
})

test('the next visitor is another request', async () => {
  const { result, sent } = setUp([taken, place, taken, place])
  await settled(() => result.current.take('v1.A', null))
  act(() => result.current.reset())
  await settled(() => result.current.take('v1.A', null))
  expect(new Set(requestIds(sent)).size).toBe(2)
})

test('a refusal is shown in the words of the server', async () => {
  const { result } = setUp([refusal(409, 'queue/closed', '现在不是取号时间。')])
  await settled(() => result.current.take('v1.A', null))
  expect(result.current.taking).toEqual({ step: 'refused', message: '现在不是取号时间。' })
})

test('a kiosk whose log-in was ended asks to be paired again', async () => {
  const { result, lost } = setUp([refusal(401, 'login/required', '请重新登录。')])
  await settled(() => result.current.take('v1.A', null))
  expect(lost()).toBe(1)
})

test('a number is shown also when its place in the line could not be asked', async () => {
  const { result } = setUp([taken, ...noAnswer])
  await settled(() => result.current.take('v1.A', null))
  expect(result.current.taking).toMatchObject({ step: 'taken', slip: { place: null } })
})
