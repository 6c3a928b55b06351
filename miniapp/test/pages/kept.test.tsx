import { act, cleanup } from '@testing-library/react'
import type { ComponentType } from 'react'
import { services } from '../../src/lib/services'
import Hall from '../../src/pages/hall/index'
import Home from '../../src/pages/home/index'
import Mine from '../../src/pages/mine/index'
import Session from '../../src/pages/session/index'
import Take from '../../src/pages/take/index'
import takeConfig from '../../src/pages/take/index.config'
import TicketPage from '../../src/pages/ticket/index'
import ticketConfig from '../../src/pages/ticket/index.config'
import { settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const asOf = /\d\d:\d\d 的情况，正在更新/

const pages: [string, ComponentType, Record<string, string>, string][] = [
  ['first page', Home, {}, '江门市行政服务中心'],
  ['hall', Hall, { hallId: 'hcity' }, '江门市行政服务中心'],
  ['session', Session, { venueId: 'bopen' }, '江门市滨江新区'],
  ['page to take a number', Take, { venueId: 'bopen' }, '江门市滨江新区'],
  ['list of my numbers', Mine, {}, 'B019'],
]

it.each(pages)(
  'the %s shows its last state at once with its time, until the server answers',
  async (_, ...given) => {
    const [Page, params, content] = given
    const { open } = showPage(Page, params)
    await services.taking.take('hcity-20261123.B', {})
    open()
    await settle()
    expect(words()).toContain(content)
    expect(words()).not.toMatch(asOf)
    cleanup()

    let letGo = (): void => undefined
    const answer = new Promise<void>(resolve => (letGo = resolve))
    phone.holdsBack = () => answer
    open()
    expect(words()).toContain(content)
    await settle(300)
    expect(words()).toMatch(asOf)
    act(() => letGo())
    await settle()
    expect(words()).toContain(content)
    expect(words()).not.toMatch(asOf)
  },
)

describe('pulling down', () => {
  it('asks for the number anew', async () => {
    const { api, open } = showPage(TicketPage)
    const { ticket } = await services.taking.take('hcity-20261123.B', {})
    phone.params = { ticketId: ticket.ticketId }
    open()
    await settle()
    const asked = () => api.requests.filter(({ path }) => path === `/api/tickets/${ticket.ticketId}`).length
    const before = asked()
    act(() => phone.pulls.forEach(pull => pull()))
    await settle()
    expect(asked()).toBeGreaterThan(before)
  })

  it('asks anew for what a number is taken for', async () => {
    const { api, open } = showPage(Take, { venueId: 'bopen' })
    open()
    await settle()
    const asked = () => api.requests.filter(({ path }) => path === '/api/bid-sessions/bopen').length
    const before = asked()
    act(() => phone.pulls.forEach(pull => pull()))
    await settle()
    expect(asked()).toBeGreaterThan(before)
  })

  it('is offered on both pages', () => {
    for (const config of [takeConfig, ticketConfig])
      expect(config).toMatchObject({ enablePullDownRefresh: true })
  })
})
