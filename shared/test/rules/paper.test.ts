import { isLow, paperOf } from '../../src/rules/paper'

test('a tenth of a roll is little paper, and no roll has less than none', () => {
  expect(isLow(paperOf(500, 449))).toBe(false)
  expect(isLow(paperOf(500, 450))).toBe(true)
  expect(paperOf(500, 520).left).toBe(0)
})
