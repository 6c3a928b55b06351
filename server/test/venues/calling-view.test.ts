import { callingView } from '../../src/venues/views/queue-view'
import { bidSession, HOUR } from '../../../shared/test/rules/support/scenario'

test('the screen of a sealed session shows labels alone until the deadline, the desk also why somebody was called', () => {
  const session = bidSession()
  const ticketId = session.take('ann')
  session.do({ type: 'call', queueId: 'v.A', counterId: 'c1', ticketId, reason: '某公司代表先到' })
  const reasons = (viewer: 'screen' | 'staff', now: number) =>
    callingView(session.venue, viewer, now).map(({ reason }) => reason)
  expect(reasons('screen', session.now)).toEqual([undefined])
  expect(reasons('staff', session.now)).toEqual(['某公司代表先到'])
  expect(reasons('screen', session.now + HOUR)).toEqual(['某公司代表先到'])
})
