import type { BidSession } from '@paihao/shared/contract/bid-session'
import { SessionTag } from '../../src/parts/session-tag'
import { sessionsAt } from '../support/stub-data'
import { showPage, words } from '../support/show-page'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const now = Date.now()
const [session] = sessionsAt(now)

function told(more: Partial<BidSession> = {}, at = now): string {
  if (session === undefined) throw new Error('there is no session')
  showPage(() => <SessionTag session={{ ...session, ...more }} now={at} />).open()
  return words()
}

it('a session says whether numbers can be taken', () => {
  expect(told({ state: 'open' })).toBe('取号中')
})

it('one that was withdrawn says that, not only that no numbers are given', () => {
  const calledOff = { at: new Date(now).toISOString(), reason: '项目取消' }
  expect(told({ state: 'closed', calledOff })).toBe('已撤销')
})
