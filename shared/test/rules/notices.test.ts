import { defaultMarks, noticesOf } from '../../src/rules/notices'
import { bidSession, hall, type Scenario } from './support/scenario'

const told = (scenario: Scenario, ticketId: string) =>
  noticesOf(scenario.venue, scenario.ticket(ticketId), defaultMarks, scenario.now)
const kinds = (scenario: Scenario, ticketId: string) => told(scenario, ticketId).map(({ kind }) => kind)

test('a recall is the same call, and tells nobody a second time', () => {
  const scenario = hall()
  const ann = scenario.take('ann')
  scenario.call()
  const before = told(scenario, ann)
  scenario.do({ type: 'recall', ticketId: ann })
  expect(before.map(({ kind }) => kind)).toEqual(['called'])
  expect(told(scenario, ann).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('who was missed and called again is told again', () => {
  const scenario = hall()
  const ann = scenario.take('ann')
  scenario.call()
  const first = told(scenario, ann)[0]?.id
  scenario.do({ type: 'miss', ticketId: ann })
  expect(kinds(scenario, ann)).toEqual(['missed'])
  scenario.do({ type: 'requeue', ticketId: ann })
  scenario.call()
  expect(told(scenario, ann)[0]?.kind).toBe('called')
  expect(told(scenario, ann)[0]?.id).not.toBe(first)
})

test('in a sealed session nobody is told how many are ahead', () => {
  const sealed = bidSession()
  expect(kinds(sealed, sealed.take('ann'))).not.toContain('ahead')
  const open = hall()
  expect(kinds(open, open.take('ann'))).toContain('ahead')
})
