import { lastSet } from '../../src/rules/last-set'

test('of each setting the last one counts', () => {
  const first = lastSet({}, { settings: { notice: '甲', volume: 40 } }, 1_000)
  const second = lastSet(first, { settings: { volume: 70 } }, 2_000)
  expect(second).toEqual({ settings: { notice: '甲', volume: 70 }, setAt: { notice: 1_000, volume: 2_000 } })
})

test('what was set earlier than what is held comes too late, setting by setting', () => {
  const afar = lastSet({}, { settings: { notice: '远程' } }, 5_000)
  const made = { settings: { notice: '现场', volume: 20 }, ago: { notice: 6_000, volume: 6_000 } }
  const then = lastSet(afar, made, 10_000)
  expect(then.settings).toEqual({ notice: '远程', volume: 20 })
  expect(lastSet(then, { settings: { volume: 30 }, ago: { volume: 5_999 } }, 10_000).settings?.volume).toBe(
    30,
  )
})

test('what was set before times were kept gives way to all that follows', () => {
  const held = { settings: { volume: 40 } }
  expect(lastSet(held, { settings: { volume: 50 }, ago: { volume: 900 } }, 1_000).settings).toEqual({
    volume: 50,
  })
})
