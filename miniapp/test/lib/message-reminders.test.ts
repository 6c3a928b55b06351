import type { Client } from '@paihao/shared/contract/client'
import { createMessageReminders } from '@/lib/message-reminders'

const templates = [
  { templateId: 'call', kinds: ['called'], longTerm: true },
  { templateId: 'change', kinds: ['missed'] },
  { templateId: 'progress', kinds: ['ahead'], longTerm: true },
]

/** A phone whose holder answers every question so. */
function phone(answer: 'accept' | 'reject') {
  const asked: string[][] = []
  const reported: unknown[] = []
  const api = {
    call(name: string, options?: { body: unknown }) {
      if (name === 'reportSubscriptions') reported.push(options?.body)
      return Promise.resolve(name === 'getNoticeTemplates' ? { templates } : { credits: {} })
    },
  } as unknown as Client // the two questions that are asked here
  const reminders = createMessageReminders({
    api,
    randomKey: () => Promise.resolve('key'),
    asker: {
      request(ids) {
        asked.push(ids)
        return Promise.resolve(Object.fromEntries(ids.map(id => [id, answer])))
      },
      settings: () => Promise.resolve({ mainSwitch: true, items: undefined }),
      openSetting: () => Promise.resolve(),
    },
  })
  return { reminders, asked, reported }
}

test('a tap asks for templates of one sort; what was allowed for good leaves the next number to the other', async () => {
  const { reminders, asked, reported } = phone('accept')
  await reminders.prepare()
  for (let i = 0; i < 3; i++) expect(await reminders.ask()).toBe('allowed')
  expect(asked).toEqual([['call', 'progress'], ['change'], ['call', 'progress']])
  expect(reported).toHaveLength(3)
})

test('while the call’s are refused, they are what is asked for', async () => {
  const { reminders, asked } = phone('reject')
  await reminders.prepare()
  for (let i = 0; i < 2; i++) expect(await reminders.ask()).toBe('refused')
  expect(asked).toEqual([
    ['call', 'progress'],
    ['call', 'progress'],
  ])
})

test('at a ticket it is the call that is asked for', async () => {
  const { reminders, asked } = phone('accept')
  await reminders.prepare()
  await reminders.ask()
  await reminders.ask('t1')
  expect(asked[1]).toEqual(['call', 'progress'])
})
