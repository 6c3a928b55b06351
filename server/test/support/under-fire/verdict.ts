import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { FakeMessage } from '../fake-wechat/world'
import { CALL, type Holder } from './holders'

type Told = ReplyOf<Endpoints['getTicketNotices']>['notices'][number]

/** How long (ms) a request to WeChat may be under way: a message that was true when it left may arrive so much later. */
const TIME_OUT = 5_000
/** How long (ms) a page that lost its server may have been without one, before and after. */
const AROUND = 5_000

/** What the log says of a holder's call: none when it was over before anybody looked. */
export const callOf = (told: readonly Told[]) => told.find(({ kind }) => kind === 'called')
/** Statuses that nothing follows of itself. */
export const isSettled = (status: string | undefined) =>
  status !== undefined && !['sending', 'later'].includes(status)

function statusOf(call: Told | undefined): string {
  if (call === undefined) return 'nothing'
  if (call.status === 'sent' && call.way === 'webhook') return 'posted'
  // Over between the note that it is to be sent and the sending.
  return call.status === 'refused' && call.code === 'no longer true' ? 'too late' : call.status
}

/** What is wrong with how one holder was told of the call, in words; nothing: all is well. */
export function faultsOf(
  holder: Holder,
  told: readonly Told[],
  messages: readonly FakeMessage[],
  /** The ids of what the agency's system was told of the call, repeats too. */
  posts: readonly string[],
): string[] {
  const { manner, page, label, hasWebhook, calledAt, endedAt } = holder
  const call = callOf(told)
  const status = statusOf(call)
  const calls = messages.filter(({ templateId }) => templateId === CALL)
  const faults: string[] = []
  const expectIt = (holds: boolean, what: string) => {
    if (!holds)
      faults.push(`${label} (${manner}, ${status}, ${calls.length} sent): ${what} ${JSON.stringify(call)}`)
  }

  expectIt(calls.length <= 1, 'told twice by message')
  const kinds = messages.map(({ templateId }) => templateId)
  expectIt(new Set(kinds).size === kinds.length, 'one notice by two messages')
  expectIt(status !== 'sent' || calls.length === 1, 'the log says sent, WeChat took none')
  expectIt(new Set(posts).size <= 1, 'posted as two notices')
  expectIt(status !== 'posted' || posts.length > 0, 'the log says posted, the agency was told nothing')
  expectIt(posts.length === 0 || hasWebhook, 'told to an agency that is not its own')
  expectIt(posts.length === 0 || calls.length === 0, 'told by two ways')
  expectIt(
    calls.length === 0 || ['sent', 'unknown'].includes(status),
    'WeChat took one, the log says otherwise',
  )
  expectIt(
    told.every(one => isSettled(one.status)),
    `left open: ${JSON.stringify(told)}`,
  )
  for (const { at, templateId } of messages) {
    const until = templateId === CALL ? endedAt : calledAt
    expectIt(until === 0 || at <= until + TIME_OUT, `untrue by ${at - until} ms (${templateId})`)
  }

  const isSteady = page !== null && page.breaks.every(at => Math.abs(at - calledAt) > AROUND)
  const shown = page?.shown.filter(({ kind }) => kind === 'called') ?? []
  const isOver = endedAt > 0
  const reached = isOver ? ['gone', 'nothing', 'too late'] : []
  if (manner === 'page') {
    const best = isSteady ? ['page'] : ['page', 'sent', 'posted', 'unknown']
    expectIt([...best, ...reached].includes(status), 'had the page open')
    expectIt(!isSteady || shown.length <= 1, `the page was told ${shown.length} times`)
    expectIt(status !== 'page' || shown.length > 0, 'the log says page, no page was told')
  } else if (manner === 'refused') {
    // A server may die over what it posts, as over any message: then nobody knows whether it arrived.
    const best = hasWebhook ? ['posted', 'unknown'] : ['waits']
    expectIt([...best, ...reached].includes(status), 'allowed no message')
  } else if (manner === 'used up') {
    const best = hasWebhook ? ['posted'] : ['refused', 'waits']
    expectIt([...best, 'unknown', ...reached].includes(status), 'had no message left in WeChat')
    expectIt(calls.length === 0, 'no message could be taken')
  } else {
    const other = hasWebhook ? ['posted'] : []
    expectIt(['sent', 'unknown', ...other, ...reached].includes(status), 'had a message to be told by')
  }
  return faults
}

/** What the messages to one holder say that they must not: a label or company of another. */
export function leaksOf(
  { label }: Holder,
  messages: readonly FakeMessage[],
  labels: ReadonlySet<string>,
): string[] {
  return messages.flatMap(({ data }) => {
    const words =
      Object.values(data)
        .join(' ')
        .match(/[A-Z0-9-]{4,}/g) ?? []
    return words.filter(word => word !== label && labels.has(word))
  })
}
