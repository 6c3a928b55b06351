import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Client } from '@paihao/shared/contract/client'
import type { Delivery } from '@paihao/shared/contract/ticket'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { until } from '../support/until'
import { company } from './company'

/** Long enough (ms) to take and to receive; the scene waits for the end of it. */
const UNTIL_DEADLINE = 15_000

/** A room whose deadline passes while the scene is set: what was received, refused and put right by then, and what was objected to. */
export async function openRoomThatOpens(
  agent: Client,
  common: { tenderer: string; lots: { code: string; name: string }[] },
): Promise<{ session: BidSession; opened: () => Promise<void> }> {
  const deadline = Date.now() + UNTIL_DEADLINE
  const session = await publishSession(agent, {
    ...common,
    projectCode: 'JMZB-2026-0016',
    projectName: '示例污水处理厂扩建工程',
    openingRoom: '第五开标室',
    deadline: new Date(deadline).toISOString(),
    policy: { visibility: 'open', names: 'afterDeadline' },
  })
  const queueId = queueIdOf(session)
  for (let number = 61; number <= 66; number++)
    await agent.call('takeTicket', {
      params: { queueId },
      body: { requestId: `opened-${number}`, bidder: company(number) },
    })
  const received: string[] = []
  const records: Delivery[] = [
    { accepted: true, seal: 'intact', copies: 2, idChecked: true, powerSeen: true },
    { accepted: false, seal: 'broken', copies: 1, refusalReason: '密封破损' },
    { accepted: true, seal: 'intact', copies: 3 },
    { accepted: true, seal: 'intact', copies: 2 },
  ]
  for (const delivery of records) {
    const { ticket } = await agent.call('callTicket', {
      params: { queueId },
      body: { counterId: counterIdOf(session) },
    })
    const params = { ticketId: ticket.ticketId }
    await agent.call('serveTicket', { params })
    await agent.call('finishTicket', { params, body: { delivery } })
    received.push(ticket.ticketId)
  }
  const [first = '', , third = ''] = received

  async function opened(): Promise<void> {
    await until(() => Date.now() > deadline + 500, { withinMs: UNTIL_DEADLINE + 1_000, what: 'the deadline' })
    await agent.call('correctTicket', {
      params: { ticketId: third },
      body: { delivery: { accepted: true, seal: 'intact', copies: 4 }, reason: '份数点错，双方当场复核' },
    })
    const { tickets } = await agent.call('listVenueTickets', {
      params: { venueId: session.venueId },
      query: { state: 'waiting', limit: 10 },
    })
    const [absent] = tickets
    if (absent !== undefined)
      await agent.call('setAbsence', {
        params: { ticketId: absent.ticketId },
        body: { absence: 'abandoned' },
      })
    const params = { venueId: session.venueId }
    const body = { ticketId: first, words: '认为第二份投标文件的密封不应被认定为破损' }
    const { objection } = await agent.call('recordObjection', { params, body })
    await agent.call('answerObjection', {
      params: { ...params, objectionId: objection.objectionId },
      body: { words: '经监督人现场查验，封口已开裂，维持原记录' },
    })
  }
  return { session, opened }
}
