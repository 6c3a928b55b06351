import { waitOf } from '../../src/rules/estimate'
import { defaultMarks, noticesOf, remindsNext } from '../../src/rules/notices'
import { bidSession, hall, HOUR, MINUTE, NINE, type Scenario } from './support/scenario'

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

test('a call stays the same call when room or deadline change meanwhile', () => {
  const session = bidSession()
  const ann = session.take('ann')
  session.call()
  const [before] = told(session, ann)
  session.wait(MINUTE).do({ type: 'moveRoom', openingRoom: 'r2', reason: 'water' })
  const after = told(session, ann)
  expect(after.map(({ kind }) => kind)).toEqual(['called', 'room'])
  expect(after[0]?.id).toBe(before?.id)
})

test('who was put down as missed by mistake is told anew that they are called', () => {
  const scenario = hall()
  const ann = scenario.take('ann')
  scenario.call()
  const first = told(scenario, ann)[0]?.id
  scenario.do({ type: 'miss', ticketId: ann })
  scenario.do({ type: 'undo', ticketId: ann })
  expect(told(scenario, ann)[0]?.id).not.toBe(first)
})

test('another room is told to all who hold a number or have delivered, once for each change', () => {
  const session = bidSession()
  const done = session.take('done')
  session.call()
  session.do({ type: 'serve', ticketId: done })
  session.do({
    ...{ type: 'finish', ticketId: done },
    delivery: { accepted: true, seal: 'intact', copies: 1 },
  })
  const waiting = session.take('waiting')
  session.wait(MINUTE).do({ type: 'moveRoom', openingRoom: 'r2', reason: 'water' })
  const late = session.wait(MINUTE).take('late')
  expect([done, waiting, late].map(id => kinds(session, id).includes('room'))).toEqual([true, true, false])
  const [first] = told(session, done)
  session.wait(MINUTE).do({ type: 'moveRoom', openingRoom: 'r3', reason: 'water' })
  expect(told(session, done)[0]?.id).not.toBe(first?.id)
})

test('a withdrawn session is told as such and not as a void number, and nothing else matters then', () => {
  const session = bidSession()
  const ann = session.take('ann')
  session.wait(MINUTE).do({ type: 'moveRoom', openingRoom: 'r2', reason: 'water' })
  session.wait(MINUTE).do({ type: 'callOff', reason: 'plans changed' })
  expect(kinds(session, ann)).toEqual(['calledOff'])
})

test('who took a number early and has not come is reminded two hours before the deadline, once for each deadline', () => {
  const session = bidSession()
  const [ann, there] = [session.take('ann'), session.take('there')]
  const putOff = (hours: number) =>
    session.do({
      ...{ type: 'moveDeadline', reason: 'an answer to questions' },
      ...{ deadline: NINE + hours * HOUR, takingClosesAt: NINE + hours * HOUR },
    })
  session.wait(MINUTE)
  putOff(4)
  session.do({ type: 'arrive', ticketId: there, way: 'desk' })
  expect(remindsNext(session.venue, session.now)).toBe(NINE + 2 * HOUR)
  expect(kinds(session, ann)).not.toContain('soon')
  session.wait(2 * HOUR)
  const late = session.take('late')
  expect([ann, there, late].map(id => kinds(session, id).includes('soon'))).toEqual([true, false, false])
  const first = told(session, ann).find(({ kind }) => kind === 'soon')
  putOff(6)
  expect(kinds(session, ann)).not.toContain('soon')
  session.wait(2 * HOUR)
  expect(told(session, ann).find(({ kind }) => kind === 'soon')?.id).not.toBe(first?.id)
  session.do({ type: 'callOff', reason: 'plans changed' })
  expect([kinds(session, ann), remindsNext(session.venue, session.now)]).toEqual([['calledOff'], null])
})

test('another deadline is still told when a hundred things that may be disputed have happened since', () => {
  const session = bidSession()
  const ann = session.take('ann')
  session.wait(MINUTE).do({
    ...{ type: 'moveDeadline', reason: 'an answer to questions' },
    ...{ deadline: NINE + 4 * HOUR, takingClosesAt: NINE + 4 * HOUR },
  })
  const moved = () => told(session, ann).find(({ kind }) => kind === 'deadline')
  const before = moved()
  for (let i = 0; i < 101; i++)
    session.do({ type: 'void', ticketId: session.take(`holder ${i}`), reason: 'left' })
  expect(before).toBeDefined()
  expect(moved()).toEqual(before)
})

test('who was told at a nearer mark is not told again at a farther one, but is at a nearer one still', () => {
  const scenario = hall()
  scenario.take('zoe')
  const ann = scenario.take('ann')
  const ids = (ahead: number, ...before: string[]) =>
    noticesOf(scenario.venue, scenario.ticket(ann), { ahead, leaveMinutes: null }, scenario.now, id =>
      before.includes(id),
    )
      .filter(({ kind }) => kind === 'ahead')
      .map(({ id }) => id)
  const [atThree = ''] = ids(3)
  expect(atThree).not.toBe('')
  expect(ids(5, atThree)).toEqual([])
  expect(ids(3, atThree)).toEqual([atThree])
  expect(ids(2, atThree)).toHaveLength(1)
})

test('who said how long the way is has to be woken for it by the clock, as nothing may happen until then', () => {
  const scenario = hall()
  const ann = scenario.take('ann')
  const marks = { ahead: 3, leaveMinutes: 20 }
  const early = scenario.now - HOUR
  const leaves = (waitOf(scenario.venue, scenario.ticket(ann), early)?.from ?? 0) - 20 * MINUTE
  expect(leaves).toBeGreaterThan(early)
  expect(remindsNext(scenario.venue, early, [[ann, marks]])).toBe(leaves)
  expect(noticesOf(scenario.venue, scenario.ticket(ann), marks, leaves).map(({ kind }) => kind)).toContain(
    'leave',
  )
  expect(remindsNext(scenario.venue, early, [[ann, defaultMarks]])).toBeNull()
})
