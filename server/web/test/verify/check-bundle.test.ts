/** @jest-environment node */
import { bundleSteps } from '../../src/verify/check-bundle'
import { bundleOf, eventsOfADay, key } from '../support/record'

const results = (bundle: Parameters<typeof bundleSteps>[0], keys = [key]): string[] =>
  bundleSteps(bundle, keys).steps.map(({ result }) => result)

test('a whole record is good: its chain, its tree, and every decision made again', () => {
  const checked = bundleSteps(bundleOf(eventsOfADay()), [key])
  expect(checked.steps.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed'])
  expect(checked.events).toBe(3)
})

test('a record with a byte changed breaks the chain', () => {
  const bundle = bundleOf(eventsOfADay())
  const entries = bundle.entries.map(entry => ({ ...entry, payload: entry.payload.replace('two', 'six') }))
  expect(results({ ...bundle, entries })).toEqual(['failed', 'skipped', 'skipped'])
})

test('a record with an entry taken out breaks the chain', () => {
  const bundle = bundleOf(eventsOfADay())
  const entries = bundle.entries.filter((_, index) => index !== 1)
  expect(results({ ...bundle, entries })[0]).toBe('failed')
})

test('a record cut off at its end is not what the checkpoint vouches for', () => {
  const bundle = bundleOf(eventsOfADay())
  expect(results({ ...bundle, entries: bundle.entries.slice(0, 2) })).toEqual(['passed', 'failed', 'skipped'])
})

test('a record that another key signed is not the server’s', () => {
  expect(results(bundleOf(eventsOfADay()), [{ ...key, publicKey: 'A'.repeat(43) + '=' }])[1]).toBe('failed')
  expect(results(bundleOf(eventsOfADay()), [])[1]).toBe('failed')
})

test('a well-chained and signed record that the rules would not have made is found out', () => {
  const events = eventsOfADay().map(event => event.replace('"label":"A002"', '"label":"A001"'))
  expect(results(bundleOf(events))).toEqual(['passed', 'passed', 'failed'])
})
