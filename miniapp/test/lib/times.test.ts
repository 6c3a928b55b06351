import { sayIn } from '../../src/lib/texts'
import { atDayAndTime, daysAndTimes } from '../../src/lib/times'

const NOON = Date.parse('2026-11-23T12:00:00+08:00')
const [two, five, next] = [
  '2026-11-23T14:00:00+08:00',
  '2026-11-23T17:30:00+08:00',
  '2026-11-24T00:10:00+08:00',
]

it.each([
  ['zh-CN', '今天 14:00 – 17:30', '今天 14:00'],
  ['en', 'Today 14:00 – 17:30', 'today 14:00'],
  ['pt', 'Hoje 14:00 – 17:30', 'hoje 14:00'],
] as const)(
  'says the day of a span once, and in a sentence as %s writes it there',
  (language, span, within) => {
    expect(daysAndTimes(two, five, NOON, sayIn(language))).toBe(span)
    expect(atDayAndTime(two, NOON, sayIn(language))).toBe(within)
  },
)

it('says both days of a span over midnight, in the time of Shanghai', () => {
  expect(daysAndTimes(five, next, NOON, sayIn('en'))).toBe('Today 17:30 – Tomorrow 00:10')
})
