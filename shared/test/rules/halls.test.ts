import {
  type Hall,
  type HallCommand,
  type HallEvent,
  hallsRulebook,
  standsUnder,
} from '../../src/rules/halls'
import { hallPolicy } from '../../src/rules/policy'

const city: Hall = {
  hallId: 'city',
  name: 'City',
  level: 'city',
  parentId: null,
  queues: [{ prefix: 'A', name: 'a' }],
  counters: [{ name: '1', prefixes: ['A'] }],
  hours: [],
  policy: hallPolicy,
}
const town: Hall = { ...city, hallId: 'town', name: 'Town', level: 'town', parentId: 'city' }

function registerOf(...halls: Hall[]) {
  const state = hallsRulebook.empty()
  const decide = (command: HallCommand) => hallsRulebook.decide(state, command, 1000)
  const submit = (command: HallCommand): HallEvent => {
    const decision = decide(command)
    if (!('event' in decision)) throw new Error(JSON.stringify(decision))
    hallsRulebook.evolve(state, decision.event)
    return decision.event
  }
  for (const hall of halls) submit({ type: 'createHall', by: 'clock', hall })
  return { state, decide, submit }
}

const change = (hall: Hall, more: { revision?: number; key?: string } = {}): HallCommand => ({
  type: 'changeHall',
  by: 'staff/s1',
  hall,
  ...more,
})

test('a changed hall is the new one, one revision on', () => {
  const { state, submit } = registerOf(city, town)
  submit(change({ ...town, name: 'New' }, { revision: 0 }))
  expect(state.halls.get('town')).toMatchObject({ name: 'New', revision: 1 })
})

test('who looked at an older revision changes nothing', () => {
  const { decide, submit } = registerOf(city)
  submit(change({ ...city, name: 'First' }, { revision: 0 }))
  expect(decide(change({ ...city, name: 'Second' }, { revision: 0 }))).toEqual({
    refused: { code: 'hall/changed' },
  })
})

test('the same key changes a hall once', () => {
  const { decide, submit } = registerOf(city)
  submit(change({ ...city, name: 'First' }, { key: 'k' }))
  expect(decide(change({ ...city, name: 'Second' }, { key: 'k' }))).toEqual({ again: { hallId: 'city' } })
})

test.each([
  ['under a hall that is none', { ...town, parentId: 'nowhere' }, 'hall/unknown'],
  ['under a hall of its own level', { ...town, level: 'city' as const }, 'hall/level'],
  ['a hall that is none', { ...town, hallId: 'nowhere' }, 'not_found'],
])('%s is refused', (_, hall, code) => {
  expect(registerOf(city, town).decide(change(hall))).toEqual({ refused: { code } })
})

test('a hall that others stand under stays above them, so no hall stands under itself', () => {
  const { decide } = registerOf(city, town)
  expect(decide(change({ ...city, level: 'village' }))).toEqual({ refused: { code: 'hall/level' } })
  expect(decide(change({ ...city, parentId: 'town' }))).toEqual({ refused: { code: 'hall/level' } })
})

test('levels fall from city to village', () => {
  expect(standsUnder('village', 'city')).toBe(true)
  expect(standsUnder('county', 'county')).toBe(false)
  expect(standsUnder('city', 'town')).toBe(false)
})

test('every event is decided again from its own command', () => {
  const { submit } = registerOf(city)
  const event = submit(change({ ...city, name: 'x' }, { key: 'k' }))
  const again = registerOf(city).decide(hallsRulebook.commandOf(event))
  expect(again).toEqual({ event })
})
