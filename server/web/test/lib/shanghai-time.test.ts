import {
  countdown,
  dayAndTime,
  dayOf,
  exactTime,
  fromWallClock,
  timeOfDay,
  weekdayOf,
} from '../../src/lib/shanghai-time'

const lateEvening = '2026-11-23T17:05:09Z'

test('times are those of Asia/Shanghai, whatever the zone of the device', () => {
  expect(timeOfDay(lateEvening)).toBe('01:05')
  expect(exactTime(lateEvening)).toBe('01:05:09')
  expect(dayOf(lateEvening)).toBe('2026-11-24')
  expect(dayAndTime('2026-11-23T09:52:00+08:00')).toBe('2026-11-23 09:52')
  expect(weekdayOf(lateEvening)).toBe('weekday.2')
})

test('a time that is none is shown as nothing', () => {
  expect(timeOfDay('soon')).toBe('')
  expect(dayOf(Number.NaN)).toBe('')
})

test('a countdown stops at zero', () => {
  expect(countdown(3_661_000)).toBe('1:01:01')
  expect(countdown(59_999)).toBe('0:59')
  expect(countdown(-1)).toBe('0:00')
})

test('what is picked on a calendar is the wall clock of Shanghai', () => {
  expect(Date.parse(fromWallClock('2026-11-23T10:00:00'))).toBe(Date.parse('2026-11-23T02:00:00Z'))
})
