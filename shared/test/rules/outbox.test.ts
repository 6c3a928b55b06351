import fc from 'fast-check'
import { type Outbox, type OutboxCommand, outboxRulebook } from '../../src/rules/outbox'

const about = { id: 't1/called', ticketId: 't1', kind: 'called', since: 0 } as const
const commands: readonly OutboxCommand[] = [
  ...(['a', 'b'] as const).map(by => ({ type: 'intend' as const, by, ...about })),
  ...(['sent', 'refused', 'unknown', 'later'] as const).map(status => ({
    ...{ type: 'settle' as const, by: 'a', id: about.id },
    ...{ status, code: null },
  })),
  ...(['page', 'waits', 'gone'] as const).map(status => ({
    ...{ type: 'close' as const, by: 'b', ...about },
    ...{ status, code: null },
  })),
]

function give(state: Outbox, command: OutboxCommand): boolean {
  const decision = outboxRulebook.decide(state, command, state.time + 1)
  if (!('event' in decision)) return false
  outboxRulebook.evolve(state, decision.event)
  return true
}

it('whatever servers try in whatever order, nothing is sent that may have been sent, or was seen, before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), tries => {
      const state = outboxRulebook.empty()
      for (const command of tries) {
        const before = state.notices.get(about.id)?.status
        const taken = give(state, command)
        if (taken && command.type === 'intend') expect([undefined, 'later']).toContain(before)
        if (before === 'sent' || before === 'page' || before === 'gone')
          expect(state.notices.get(about.id)?.status).toBe(before)
      }
    }),
  )
})

it('an outcome that comes after all replaces "unknown"', () => {
  const state = outboxRulebook.empty()
  const settle = { type: 'settle', by: 'a', id: about.id, code: null } as const
  give(state, { type: 'intend', by: 'a', ...about })
  give(state, { ...settle, by: 'b', status: 'unknown' })
  expect(give(state, { ...settle, status: 'sent' })).toBe(true)
  expect(give(state, { type: 'intend', by: 'b', ...about })).toBe(false)
})

it('a way that refused for good is remembered as shut, and the next may try', () => {
  const state = outboxRulebook.empty()
  give(state, { type: 'intend', by: 'a', way: 'wechat', ...about })
  give(state, { type: 'settle', by: 'a', id: about.id, status: 'later', code: 43101, shut: true })
  expect(state.notices.get(about.id)).toMatchObject({ status: 'later', shut: ['wechat'] })
  expect(give(state, { type: 'intend', by: 'a', way: 'sms', ...about })).toBe(true)
  expect(state.notices.get(about.id)).toMatchObject({ way: 'sms', shut: ['wechat'], tries: 2 })
})

it('why ways did not bring it stays known when another does', () => {
  const state = outboxRulebook.empty()
  const passed = [{ way: 'wechat', code: 'does not fit' }] as const
  give(state, { type: 'intend', by: 'a', way: 'push', ...about, passed })
  give(state, { type: 'settle', by: 'a', id: about.id, status: 'later', code: 410, shut: true })
  give(state, { type: 'intend', by: 'b', way: 'sms', ...about, passed })
  give(state, { type: 'settle', by: 'b', id: about.id, status: 'sent', code: 0 })
  expect(state.notices.get(about.id)).toMatchObject({
    ...{ status: 'sent', way: 'sms' },
    refusals: [...passed, { way: 'push', code: 410 }],
  })
})

it('a page that shows later what could not be sent is noted', () => {
  const state = outboxRulebook.empty()
  give(state, { type: 'close', by: 'a', ...about, status: 'waits', code: 'no credit' })
  expect(give(state, { type: 'close', by: 'a', ...about, status: 'page', code: null })).toBe(true)
})

describe('a message that WeChat took and could not bring', () => {
  const settled = { type: 'settle', by: 'b', id: about.id, status: 'later', code: '20009' } as const
  const lost = { ...settled, shut: true, messageId: 'm1', isUndelivered: true } as const
  const sent = { type: 'settle', by: 'a', id: about.id, status: 'sent', code: 0, messageId: 'm1' } as const

  it('leaves the notice to the other ways, once', () => {
    const state = outboxRulebook.empty()
    give(state, { type: 'intend', by: 'a', way: 'wechat', ...about })
    expect(give(state, lost)).toBe(false)
    give(state, sent)
    expect(give(state, { ...lost, messageId: 'm2' })).toBe(false)
    expect(give(state, lost)).toBe(true)
    expect(state.notices.get(about.id)).toMatchObject({
      ...{ status: 'later', shut: ['wechat'], undelivered: '20009' },
    })
    expect(give(state, lost)).toBe(false)
    give(state, { type: 'intend', by: 'a', way: 'push', ...about })
    give(state, { type: 'settle', by: 'a', id: about.id, status: 'sent', code: 0 })
    expect(give(state, lost)).toBe(false)
    expect(state.notices.get(about.id)).toMatchObject({ status: 'sent', way: 'push', undelivered: '20009' })
  })

  it('is certain to be that also where the server died before it could note its id', () => {
    const state = outboxRulebook.empty()
    give(state, { type: 'intend', by: 'a', way: 'wechat', ...about })
    give(state, { type: 'settle', by: 'b', id: about.id, status: 'unknown', code: 'the server died' })
    expect(give(state, lost)).toBe(true)
  })
})
