import { render, screen } from '@testing-library/react'
import { OpeningReport } from '../../src/verify/opening-report'
import type { OpeningLine } from '../../src/verify/opening-record'
import { nine } from '../support/tickets'

const line: OpeningLine = {
  label: 'A4711',
  ...{ at: nine, deliveredAt: nine, kind: 'recorded', accepted: true, seal: 'intact', copies: 2 },
  ...{ absence: null, reason: null },
}

function show(names: ReadonlyMap<string, string>): string {
  render(<OpeningReport lots={[{ name: 'I 监理', lines: [line] }]} names={names} />)
  return screen.getByRole('listitem').textContent
}

test('the record goes by numbers where names are not shown', () => {
  expect(show(new Map())).toContain('A4711')
  expect(screen.getByText(/只有号码，没有名称/)).toBeTruthy()
})

test('names that a session shows stand beside the numbers, and it is said whence they are', () => {
  expect(show(new Map([['A4711', '示例建设甲有限公司']]))).toContain('A4711 示例建设甲有限公司')
  expect(screen.getByText(/名称按本场次规则由服务器公布/)).toBeTruthy()
})
