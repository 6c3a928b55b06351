import { sentences } from '../../src/lib/sentences'

test.each<[(string | false | null | undefined)[], string]>([
  [['任何人都不能改动或删除。', '共 24 条'], '任何人都不能改动或删除。共 24 条'],
  [['Nobody can change one.', '24 entries'], 'Nobody can change one. 24 entries'],
  [['2026-11-28', '由日志逐条计算；', false, undefined, '截至 9:00'], '2026-11-28 由日志逐条计算；截至 9:00'],
  [[null, undefined, 'alone'], 'alone'],
])('a space stands only behind a sentence that brings none: %j', (parts, said) => {
  expect(sentences(...parts)).toBe(said)
})
