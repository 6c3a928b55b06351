import { isOffered, isReissuable, undoable, usualKey } from '@paihao/shared/desk/desk-keys'
import { letters } from '../../src/dashboard/live/live-keys'
import { at, nine, ticket } from '../support/tickets'

test('a bid on the desk is not sent to another counter, a visitor is', () => {
  const serving = ticket({ label: 'A001', state: 'serving' })
  expect(isOffered('transfer', serving, nine)).toBe(true)
  expect(isOffered('transfer', { ...serving, deadline: at(60) }, nine)).toBe(false)
})

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

test('undo takes back the last key of this counter, though somebody else is in focus by now', () => {
  const done = ticket({ label: 'A001', state: 'done', counterId: 'c1', undoUntil: at(1) })
  const later = ticket({ label: 'A002', state: 'missed', counterId: 'c1', undoUntil: at(2) })
  const elsewhere = ticket({ label: 'A003', state: 'done', counterId: 'c2', undoUntil: at(3) })
  const focus = ticket({ label: 'A004', state: 'called', counterId: 'c1' })
  const all = [done, later, elsewhere, focus]
  expect(undoable(focus, all, 'c1', nine)?.label).toBe('A002')
  expect(undoable(done, all, 'c1', nine)?.label).toBe('A001')
  expect(undoable(focus, all, 'c1', nine + 5 * 60_000)).toBeNull()
})

test('a ticket on a lost phone is issued again while it lives; a missed one only within its return time', () => {
  const missed = ticket({ label: 'A001', state: 'missed', returnUntil: at(30) })
  expect(isReissuable(missed, nine + 29 * 60_000)).toBe(true)
  expect(isReissuable(missed, nine + 30 * 60_000)).toBe(false)
  expect(isReissuable(ticket({ label: 'A002' }), nine)).toBe(true)
  expect(isReissuable(ticket({ label: 'A003', state: 'done' }), nine)).toBe(false)
})
