import { pinyin } from 'pinyin-pro'
import { findMatters } from '../../src/kiosk/find-matters'

const matters = [
  { prefix: 'A', name: '社会保险' },
  { prefix: 'B', name: '不动产登记' },
  { prefix: 'C', name: '企业开办' },
]
const initialsOf = (name: string) =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
const found = (typed: string) => findMatters(matters, typed, initialsOf).map(({ prefix }) => prefix)

test('a matter is found by the first letters of its syllables', () => {
  expect(found('SHBX')).toEqual(['A'])
  expect(found('bdc')).toEqual(['B'])
})

test('by its prefix, and by a part of its name', () => {
  expect(found('c')).toContain('C')
  expect(found('开办')).toEqual(['C'])
})

test('without letters all are there, and nothing is invented', () => {
  expect(found('')).toEqual(['A', 'B', 'C'])
  expect(found('zzz')).toEqual([])
})
