import type { Notice } from '@paihao/shared/rules/notices'
import { createPageNotices, type Seen } from '../../src/notify/page-notices'

const notice: Notice = { id: 't1/called/1', ticketId: 't1', kind: 'called', since: 0 }

/** A server with one page of the ticket, or none; and what Redis says of the pages of all servers. */
function stage({ hasPage }: { hasPage: boolean }) {
  let now = 0
  let openedAt: number | null = null
  const answers: ((shown: boolean) => void)[] = []
  const pages = createPageNotices(() => now, {
    opened: () => Promise.resolve(),
    kept: () => Promise.resolve(),
    openedAt: () => Promise.resolve(openedAt),
  })
  pages.usePages(() => (hasPage ? new Promise<boolean>(resolve => answers.push(resolve)) : null))
  const seen = pages.remember('v', [notice]).get(notice.id) as Seen // remembered just now
  return {
    ...{ pages, seen, answers },
    show: () => pages.show(seen, () => Promise.resolve()),
    at(ms: number) {
      now = ms
    },
    elsewhere(ms: number) {
      openedAt = ms
    },
  }
}

it('a page that comes back before it has acknowledged is shown the notice again, and has its time anew', async () => {
  const { pages, seen, show, at, answers, elsewhere } = stage({ hasPage: true })
  expect(show()).not.toBeNull()
  at(1_000)
  expect(show()).toBeNull()
  elsewhere(1_000)
  pages.opened('v', 't1')
  expect(show()).not.toBeNull()
  expect(answers).toHaveLength(2)
  expect(await pages.answersBy(seen)).toBe(4_000)
})

it('what a page has acknowledged is shown to none again', async () => {
  const { pages, show, answers } = stage({ hasPage: true })
  const shown = show()
  answers[0]?.(true)
  await shown
  pages.opened('v', 't1')
  expect(show()).toBeNull()
})

it('without a page nothing is waited for', async () => {
  const { pages, seen, show } = stage({ hasPage: false })
  expect(show()).toBeNull()
  expect(await pages.answersBy(seen)).toBe(0)
})

it('the page of another server has a moment more, from when it opened', async () => {
  const { pages, seen, elsewhere } = stage({ hasPage: false })
  elsewhere(-60_000)
  expect(await pages.answersBy(seen)).toBe(3_500)
  elsewhere(2_000)
  expect(await pages.answersBy(seen)).toBe(5_500)
})

it('pages that come and go do not hold up a message for longer than ten seconds', async () => {
  const { pages, seen, elsewhere, at } = stage({ hasPage: false })
  elsewhere(9_000)
  expect(await pages.answersBy(seen)).toBe(10_000)
  at(10_000)
  elsewhere(10_000)
  expect(await pages.answersBy(seen)).toBe(10_000)
})
