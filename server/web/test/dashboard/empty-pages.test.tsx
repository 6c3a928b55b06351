import type { Role } from '@paihao/shared/rules/accounts'
import { screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { HallsPage } from '../../src/dashboard/halls/halls-page'
import { SessionsToday } from '../../src/dashboard/home/sessions-today'
import { SessionsPage } from '../../src/dashboard/sessions/sessions-page'
import { HallStatisticsPage } from '../../src/dashboard/statistics/hall-statistics-page'
import { showPage } from '../support/dashboard'

const none = { taken: 0, served: 0, missed: 0, cancelled: 0, voided: 0 }
const days = { name: '厅', days: [], totals: none }
const answer = ({ path }: { path: string }) => ({
  body: path.includes('statistics') ? days : { halls: [], bidSessions: [], next: null },
})
const pages: [Role, string, ReactElement, RegExp][] = [
  ['admin', 'halls', <HallsPage key="1" />, /新建一个，设好事项、窗口和取号时间/],
  ['clerk', 'halls', <HallsPage key="2" />, /管理员建立大厅或把大厅分配给您之后/],
  ['agent', 'sessions today', <SessionsToday key="3" />, /新建一个，发布后投标人即可取号/],
  ['supervisor', 'sessions today', <SessionsToday key="4" />, /代理机构发布的场次，开标当天会显示在这里/],
  ['agent', 'sessions', <SessionsPage key="6" />, /还没有开标场次。新建一个/],
  ['supervisor', 'sessions', <SessionsPage key="7" />, /代理机构新建的场次会显示在这里/],
  ['clerk', 'days of a hall', <HallStatisticsPage key="5" />, /请换一段日期再看/],
]

test.each(pages)(
  'a page without anything tells the %s what will stand there, or what to do (%s)',
  async (role, _name, page, words) => {
    showPage(page, { staff: { roles: [role] }, answer })
    expect(await screen.findByText(words)).toBeTruthy()
  },
)
