import { statistics as zhCN } from '@paihao/shared/text/zh-CN/statistics'
import { fill } from '@paihao/shared/text/fill'
import { csvOf } from '../../src/dashboard/statistics/csv'
import { durationText, figureSheet } from '../../src/dashboard/statistics/figure-columns'

const say = (key: keyof typeof zhCN, params = {}) => fill(zhCN[key], params)
const figures = { taken: 3, served: 1, missed: 0, cancelled: 1, voided: 0, waiting: null, service: null }

test('a file begins with a BOM, quotes what needs it and ends its lines as RFC 4180 says', () => {
  expect(
    csvOf([
      ['a', 'b,c'],
      ['say "hi"', 'x\ny'],
    ]),
  ).toBe('\uFEFFa,"b,c"\r\n"say ""hi""","x\ny"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM', '\t=1', '\r=1'])('%j is no formula in a file', text => {
  expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/)
})

test('a sheet has a heading, a row each and the total, times in seconds', () => {
  const rows = [
    { key: 'q', name: 'A 社保', figures: { ...figures, waiting: { n: 1, median: 61_400, p90: 90_000 } } },
  ]
  const [heading, row, total] = figureSheet('队列', rows, figures, say)
  expect(heading?.slice(0, 2)).toEqual(['队列', '取号'])
  expect(heading?.[6]).toBe('等候中位数（秒）')
  expect(row).toEqual(['A 社保', '3', '1', '0', '1', '0', '61', '90', '', ''])
  expect(total?.[0]).toBe('合计')
})

test.each([
  [400, '0 秒'],
  [59_400, '59 秒'],
  [200_000, '3 分 20 秒'],
  [3_900_000, '1 小时 5 分'],
])('%d ms reads %s', (ms, text) => {
  expect(durationText(ms, say)).toBe(text)
})
