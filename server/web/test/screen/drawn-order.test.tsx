import { render, screen } from '@testing-library/react'
import { DrawnOrder, pagesOf } from '../../src/screen/drawn-order'

const labels = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${prefix}${String(n + 1).padStart(3, '0')}`)
const lot = (prefix: string, count: number) => ({ queueId: prefix, labels: labels(prefix, count) })

test('every label that was drawn stands on one page, in its order; sixty on each, less where lots have names', () => {
  const queues = [lot('A', 70), lot('B', 55), lot('C', 0)]
  const pages = pagesOf(queues)
  expect(pages.map(parts => parts.flatMap(part => part.labels).length)).toEqual([54, 46, 25])
  expect(pages.flat().flatMap(part => part.labels)).toEqual([...labels('A', 70), ...labels('B', 55)])
  expect(pages[1]?.map(({ queueId, before }) => [queueId, before])).toEqual([
    ['A', 54],
    ['B', 0],
  ])
})

test('the screen begins with the first page, and turns on by itself', () => {
  const drawn = { at: '2026-11-23T09:31:00+08:00', number: '4711', queues: [lot('A', 130)] }
  const show = (now: number) => <DrawnOrder drawn={drawn} queues={[]} now={now} />
  const { rerender } = render(show(1_000_000))
  const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect([shown()[0], shown().length]).toEqual(['A001', 60])
  rerender(show(1_000_000 + 15_000))
  expect(shown()[0]).toBe('A061')
  rerender(show(1_000_000 + 30_000))
  expect([shown()[0], shown().length]).toEqual(['A121', 10])
  rerender(show(1_000_000 + 45_000))
  expect(shown()[0]).toBe('A001')
})
