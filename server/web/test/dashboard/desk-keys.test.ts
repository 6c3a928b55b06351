import { isOffered, usualKey } from '@paihao/shared/desk/desk-keys'
import { letters } from '../../src/dashboard/live/desk-keys'
import { at, nine, ticket } from '../support/tickets'

test('every key has a letter of its own', () => {
  expect(new Set(Object.values(letters)).size).toBe(Object.keys(letters).length)
})

test('without a ticket no key of a ticket is offered', () => {
  expect(isOffered('serve', null, nine)).toBe(false)
})

test('a called ticket can be recalled while recalls are left', () => {
  expect(isOffered('recall', ticket({ label: 'A001', state: 'called', recallsLeft: 1 }), nine)).toBe(true)
  expect(isOffered('recall', ticket({ label: 'A001', state: 'called', recallsLeft: 0 }), nine)).toBe(false)
})

test('who has arrived does not arrive again', () => {
  expect(isOffered('arrive', ticket({ label: 'A001' }), nine)).toBe(true)
  expect(isOffered('arrive', ticket({ label: 'A001', arrivedAt: at(1) }), nine)).toBe(false)
})

test('a missed ticket comes back only within its return time', () => {
  const missed = ticket({ label: 'A001', state: 'missed', returnUntil: at(30) })
  expect(isOffered('requeue', missed, nine)).toBe(true)
  expect(isOffered('requeue', missed, nine + 31 * 60_000)).toBe(false)
})

test('the last key is offered for undoing while it can be undone', () => {
  const done = ticket({ label: 'A001', state: 'done', undoUntil: at(1) })
  expect(isOffered('undo', done, nine)).toBe(true)
  expect(isOffered('undo', done, nine + 61_000)).toBe(false)
  expect(isOffered('undo', ticket({ label: 'A001', state: 'done' }), nine)).toBe(false)
})

test('the usual key follows the ticket through its states', () => {
  const usual = (['waiting', 'called', 'serving', 'done', 'missed'] as const).map(state =>
    usualKey(ticket({ label: 'A001', state })),
  )
  expect(usual).toEqual(['call', 'serve', 'finish', 'call', 'requeue'])
})
