import { notificationOf, openTicket, type OpenTicket } from '../../src/push/notification'

const message = {
  title: 'A012 请到 3 号窗口',
  body: '江门市行政服务中心',
  ticketId: 't1',
  language: 'zh-CN',
  kind: 'called',
}

test('a call stays until it is touched, and takes the place of what was said of the ticket before', () => {
  const { title, options } = notificationOf(JSON.stringify(message))
  expect(title).toBe('A012 请到 3 号窗口')
  expect(options).toMatchObject({ tag: 't1', renotify: true, requireInteraction: true, lang: 'zh-CN' })
})

test('what is no call goes away by itself', () => {
  const { options } = notificationOf(JSON.stringify({ ...message, kind: 'ahead' }))
  expect(options.requireInteraction).toBe(false)
})

test.each([undefined, '', 'no JSON', 'null', '"words"', '{}'])(
  'for %j, which cannot be read, the name alone is shown: a browser demands a notification',
  text => {
    const { title, options } = notificationOf(text)
    expect([title, options.data]).toEqual(['派号', { ticketId: null }])
  },
)

/** A touch on the notification of this ticket, with a page open or none: what the page was told, and what was opened. */
async function touch(ticketId: string | null, isOpen: boolean) {
  const told: OpenTicket[] = []
  const opened: string[] = []
  let focused = 0
  const page = {
    postMessage: (given: OpenTicket) => void told.push(given),
    focus: () => Promise.resolve(focused++),
  }
  await openTicket(ticketId, isOpen ? [page] : [], path => Promise.resolve(opened.push(path)))
  return { told, opened, focused }
}

test('a touch shows the ticket in the page that is open', async () => {
  expect(await touch('t1', true)).toEqual({ told: [{ openTicket: 't1' }], opened: [], focused: 1 })
})

test('a touch opens the ticket in a new page when none is open', async () => {
  expect(await touch('t/1', false)).toEqual({
    told: [],
    opened: ['/#/pages/ticket/index?ticketId=t%2F1'],
    focused: 0,
  })
})

test('a touch on what could not be read opens the first page', async () => {
  expect((await touch(null, false)).opened).toEqual(['/'])
})
