import { emptyVenue } from '@paihao/shared/rules/empty-venue'
import type { Notice, NoticeKind } from '@paihao/shared/rules/notices'
import { outboxRulebook } from '@paihao/shared/rules/outbox'
import type { Ticket } from '@paihao/shared/rules/ticket'
import { createGate } from '../../src/notify/gate'
import { createSender } from '../../src/notify/sender'
import type { Way } from '../../src/notify/way'

const settled = () => new Promise(resolve => setImmediate(resolve))

it('when many are told at once a call overtakes them all, also what its own holder is told', async () => {
  const venue = emptyVenue()
  const state = outboxRulebook.empty()
  const sent: string[] = []
  const free: (() => void)[] = []
  const way: Way = {
    ...{ name: 'wechat', sends: () => true, resting: false, gate: createGate(1) },
    prepare: ({ notice: { ticketId, kind } }) =>
      Promise.resolve({
        address: ticketId,
        check: () => Promise.resolve(null),
        async send() {
          sent.push(`${ticketId} ${kind}`)
          await new Promise<void>(resolve => free.push(resolve))
          return { outcome: 'sent' as const }
        },
      }),
  }
  const sender = createSender({
    ...{ venues: { now: () => 1 }, ways: [way], me: 'me', logger: { warn: () => undefined } },
    outboxes: {
      open: () => Promise.resolve({ state }),
      submit(_, command) {
        const decided = outboxRulebook.decide(state, command, 1)
        if ('event' in decided) outboxRulebook.evolve(state, decided.event)
        return Promise.resolve(decided)
      },
      close: () => Promise.resolve(),
    },
    deliveries: { took: () => Promise.resolve(), settled: () => Promise.resolve() },
  })
  const tell = (ticketId: string, kind: NoticeKind) => {
    venue.tickets.set(ticketId, { ticketId } as Ticket) // the way of this test asks nothing more of it
    const notice: Notice = { id: `${ticketId}/${kind}`, ticketId, kind, since: 0 }
    return sender.send({
      venueId: 'v',
      venue,
      notice,
      wishes: undefined,
      isTrue: () => true,
      mustWait: () => false,
    })
  }
  const all = [tell('ann', 'room'), tell('bea', 'room'), tell('cai', 'room')]
  await settled()
  all.push(tell('cai', 'called'))
  for (let i = 0; i < 4; i++) {
    await settled()
    free[i]?.()
  }
  await Promise.all(all)
  expect(sent).toEqual(['ann room', 'cai called', 'bea room', 'cai room'])
})
