import type { Place } from '@paihao/shared/desk/place'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import { screen } from '@testing-library/react'
import { ForecastLine } from '../../src/dashboard/live/forecast-line'
import { LiveHead } from '../../src/dashboard/live/live-head'
import { showPage } from '../support/dashboard'
import { nine } from '../support/tickets'

const show = (isCalledOff: boolean) => {
  const place: Place = {
    ...{
      kind: 'bidSession',
      venueId: 'v1',
      title: '示例桥梁工程监理',
      details: [],
      state: 'closed',
      queues: [],
    },
    ...{ counters: [], policy: bidSessionPolicy, canBook: false, opensAt: null },
    ...{ deadline: nine + 3_600_000, isCalledOff },
  }
  const head = <LiveHead place={place} now={nine} counterId={null} onCounter={() => undefined} menu={null} />
  showPage(
    <>
      {head}
      <ForecastLine place={place} forecasts={new Map()} now={nine} />
    </>,
    { answer: () => ({ status: 404, body: {} }) },
  )
}

test('the deadline is counted down to, and who waits is foreseen', () => {
  show(false)
  expect(screen.getByRole('timer').textContent).toContain('1:00:00')
  expect(screen.getByText('目前没有人等候')).toBeTruthy()
})

test('of a session that was withdrawn nothing is counted down to nor foreseen', () => {
  show(true)
  expect(screen.getByText('已撤销')).toBeTruthy()
  expect(screen.queryByRole('timer')).toBeNull()
  expect(screen.queryByText('目前没有人等候')).toBeNull()
})
