import { render, screen } from '@testing-library/react'
import { OpeningReport } from '../../src/verify/opening-report'
import type { OpeningLine, OpeningRecord } from '../../src/verify/opening-record'
import { nine } from '../support/tickets'

const line: OpeningLine = {
  label: 'A4711',
  ...{ at: nine, deliveredAt: nine, kind: 'recorded', accepted: true, seal: 'intact', copies: 2 },
  ...{ absence: null, reason: null },
}

const record: OpeningRecord = {
  ...{ project: 'JMZB-1 示例桥梁工程监理', openingRoom: '第一开标室', deadline: nine, calledOff: null },
  ...{ objections: [], lots: [{ name: 'I 监理', lines: [line] }] },
}

function show(names: ReadonlyMap<string, string>, more: Partial<OpeningRecord> = {}): string {
  render(<OpeningReport record={{ ...record, ...more }} names={names} />)
  return screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .join('\n')
}

test('the record goes by numbers where names are not shown', () => {
  expect(show(new Map())).toContain('A4711')
  expect(screen.getByText(/只有号码，没有名称/)).toBeTruthy()
})

test('names that a session shows stand beside the numbers, and it is said whence they are', () => {
  expect(show(new Map([['A4711', '示例建设甲有限公司']]))).toContain('A4711 示例建设甲有限公司')
  expect(screen.getByText(/名称按本场次规则由服务器公布/)).toBeTruthy()
})

test('that a session was withdrawn, when and why, stands above its bids', () => {
  show(new Map(), { calledOff: { at: nine, reason: '项目取消' } })
  expect(screen.getByRole('note').textContent).toMatch(/09:00:00 撤销，不再开标。原因：项目取消/)
  expect(screen.getByText('JMZB-1 示例桥梁工程监理')).toBeTruthy()
})

test('objections are told by number and time, with whether they were answered', () => {
  const told = show(new Map(), {
    objections: [
      { label: 'A4711', at: nine, answeredAt: nine + 60_000 },
      { label: 'A4712', at: nine, answeredAt: null },
    ],
  })
  expect(told).toContain('A4711 提出异议，09:01:00 已答复')
  expect(told).toContain('A4712 提出异议，尚无答复')
})
