import { ApiError, type Client } from '@paihao/shared/contract/client'
import { noticeTemplates, subscriptionsBody } from '@paihao/shared/contract/notice'
import * as z from '@paihao/shared/contract/z'
import { attempt } from './attempt'
import { createKept } from './kept'
import { groupsOf } from './template-groups'

/** What came of asking to be reminded. `off`: switched off in the settings, so that nothing was asked. */
export type Answer = 'allowed' | 'refused' | 'off' | 'failed'
/** Whether asking can come to anything. `closed`: only the settings can change what was decided there. */
export type Setting = 'open' | 'closed'

/** Being told of a call while the page is not open. */
export interface Reminders {
  /** WeChat is asked in the tap that takes the number, and has settings that lead out of a refusal; browsers have neither. */
  readonly by: 'wechat' | 'push'
  /** Gets what a tap must know beforehand, since it may not wait for anything. */
  prepare(): Promise<void>
  /** Whether a tap would ask for something. */
  canAsk(): boolean
  /** Inside a tap, before anything is waited for: it is taken from nowhere else. Browsers are asked at a ticket. Never rejects. */
  ask(ticketId?: string): Promise<Answer>
  setting(): Promise<Setting>
  openSetting(): Promise<void>
  /** Tells the server of what it may not have heard of, at this ticket in particular. */
  report(ticketId?: string): Promise<void>
}

/** What WeChat offers for this; see platform.md's errCodes in `answerOf`. */
export interface MessageAsker {
  request(templateIds: string[]): Promise<Readonly<Record<string, unknown>>>
  /** `items`: left out by some versions while no choice is kept for good. */
  settings(): Promise<{ mainSwitch: boolean; items: Readonly<Record<string, string>> | undefined }>
  openSetting(): Promise<unknown>
}

interface Options {
  api: Client
  randomKey: () => Promise<string>
  asker: MessageAsker
}

/** So many answers are kept until the server has heard of them. */
const MOST_KEPT = 20

const keptTemplates = createKept('templates', noticeTemplates)
const keptAnswers = createKept(
  'subscriptions',
  z.array(z.object({ key: z.string(), body: subscriptionsBody })),
)

export function createMessageReminders({ api, randomKey, asker }: Options): Reminders {
  let groups = groupsOf(keptTemplates.get()?.templates ?? [])
  /** Which of them the next tap that takes a number asks for; at a ticket it is the call's. */
  let next = 0
  let isFresh = false
  let reporting: Promise<void> | null = null

  const callId = () => groups[0]?.ids[0] ?? ''

  async function note(ids: readonly string[], given: Readonly<Record<string, unknown>>): Promise<void> {
    const results: Record<string, string> = {}
    for (const id of ids) {
      const said = given[id]
      if (typeof said === 'string') results[id] = said
    }
    if (!Object.values(results).some(isAccept)) return
    const key = await randomKey()
    keptAnswers.set([...(keptAnswers.get() ?? []), { key, body: { results } }].slice(-MOST_KEPT))
    await reminders.report()
  }

  async function sendAll(): Promise<void> {
    for (let next = keptAnswers.get()?.[0]; next !== undefined; next = keptAnswers.get()?.[0]) {
      const { key, body } = next
      try {
        await api.call('reportSubscriptions', { body, idempotencyKey: key })
      } catch (error) {
        // Not answered: the same key goes again later. Refused: it never will be taken.
        if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return
      }
      keptAnswers.set((keptAnswers.get() ?? []).filter(one => one.key !== key))
    }
  }

  const reminders: Reminders = {
    by: 'wechat',
    async prepare() {
      if (isFresh) return
      try {
        const given = await api.call('getNoticeTemplates')
        keptTemplates.set(given)
        groups = groupsOf(given.templates)
        isFresh = true
      } catch {
        // What was kept from before will do; without any, the number is taken without asking.
      }
    },
    canAsk: () => groups.length > 0,
    async ask(ticketId) {
      const group = groups[ticketId === undefined ? next % groups.length : 0]
      if (group === undefined) return 'failed'
      try {
        const given = await asker.request([...group.ids])
        const isAllowed = isAccept(given[group.ids[0] ?? ''])
        // What was allowed for good need not be asked for again at once: the next number asks for the other sort.
        next = group.longTerm && isAllowed ? 1 : 0
        await note(group.ids, given)
        return isAllowed ? 'allowed' : 'refused'
      } catch (error) {
        return answerOf(error)
      }
    },
    async setting() {
      try {
        const { mainSwitch, items } = await asker.settings()
        const isRefused = ['reject', 'ban'].includes(items?.[callId()] ?? '')
        return mainSwitch && !isRefused ? 'open' : 'closed'
      } catch {
        return 'open'
      }
    },
    openSetting: () => attempt(() => asker.openSetting()),
    report() {
      reporting ??= sendAll().finally(() => {
        reporting = null
      })
      return reporting
    },
  }
  return reminders
}

const isAccept = (said: unknown): boolean => typeof said === 'string' && said.startsWith('accept')

/** The errCodes of wx.requestSubscribeMessage: 20004 is the main switch, 20005 a ban; in the others nothing was decided. */
function answerOf(error: unknown): Answer {
  const code = typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : null
  if (code === 20004) return 'off'
  return code === 20005 ? 'refused' : 'failed'
}
