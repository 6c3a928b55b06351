import { deskOf } from '@paihao/shared/desk/desk'
import { undoable } from '@paihao/shared/desk/desk-keys'
import type { DeskCommand } from '../../src/dashboard/live/desk-command'
import { expectedDesk } from '../../src/dashboard/live/expected'
import { at, nine, ticket } from '../support/tickets'

const press = (key: DeskCommand['key'], label: string, more: Partial<DeskCommand> = {}): DeskCommand => ({
  ...{ key, label, ticketId: `v1.${label}`, queueId: 'v1.A', idempotencyKey: `${key} ${label}`, at: nine },
  ...more,
})
const waiting = ['A001', 'A002', 'A003', 'A004', 'A005'].map((label, i) => ticket({ label, takenAt: at(i) }))
const labels = (tickets: readonly { label: string | null }[]) => tickets.map(({ label }) => label)

test('a call takes the first out of the line and puts it to the counter, before the server has said so', () => {
  const desk = expectedDesk(deskOf(waiting, []), [press('call', 'A001', { counterId: 'c1' })], 3)
  expect(labels(desk.waiting)).toEqual(['A002', 'A003', 'A004', 'A005'])
  expect(desk.current[0]).toMatchObject({ label: 'A001', state: 'called', counterId: 'c1', calls: 1 })
})

test('several keys in a row come out one on the other', () => {
  const keys = [press('call', 'A001', { counterId: 'c1' }), press('serve', 'A001'), press('finish', 'A001')]
  const desk = expectedDesk(deskOf(waiting, []), keys, 3)
  expect(desk.all.get('v1.A001')?.state).toBe('done')
  expect(desk.current).toEqual([])
})

test('a missed ticket comes back behind the next three', () => {
  const missed = ticket({ label: 'A000', state: 'missed', calls: 1 })
  const desk = expectedDesk(deskOf(waiting, [missed]), [press('requeue', 'A000')], 3)
  expect(labels(desk.waiting)).toEqual(['A001', 'A002', 'A003', 'A000', 'A004', 'A005'])
  expect(desk.missed).toEqual([])
})

test('who comes back to the line is at no counter any more', () => {
  const missed = ticket({ label: 'A000', state: 'missed', counterId: 'c1', counterName: '1 号窗口' })
  const desk = expectedDesk(deskOf(waiting, [missed]), [press('requeue', 'A000')], 3)
  expect(desk.all.get('v1.A000')).not.toHaveProperty('counterName')
})

test('undoing a finish leads back to the desk', () => {
  const done = ticket({ label: 'A000', state: 'done', counterId: 'c1', undoUntil: at(1) })
  expect(expectedDesk(deskOf([], [done]), [press('undo', 'A000')], 3).current[0]?.state).toBe('serving')
})

test('without unconfirmed keys the desk is the very same', () => {
  const desk = deskOf(waiting, [])
  expect(expectedDesk(desk, [], 3)).toBe(desk)
})

test('an undo that is pressed at once takes back the last key, though the server has not confirmed it yet', () => {
  const here = { counterId: 'c1', calls: 1 }
  // Its finish was pressed before the other's, and reached the server after that.
  const confirmed = ticket({ label: 'A000', state: 'done', ...here, undoUntil: at(2) })
  const serving = ticket({ label: 'A001', state: 'serving', ...here })
  const keys = [press('finish', 'A001')]
  const desk = expectedDesk(deskOf([], [confirmed, serving]), keys, 3)
  expect(undoable(null, desk.all.values(), 'c1', nine)?.label).toBe('A001')
  const undone = expectedDesk(deskOf([], [confirmed, serving]), [...keys, press('undo', 'A001')], 3)
  expect(undone.all.get('v1.A001')?.undoUntil).toBeUndefined()
})
