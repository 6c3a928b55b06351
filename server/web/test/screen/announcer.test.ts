import { createAnnouncer } from '../../src/screen/announcer'
import type { Voice } from '../../src/screen/announcer'
import { spokenLabel } from '../../src/screen/spoken'
import { call, nine } from '../support/tickets'

/** A voice whose speech ends only when the test says so. */
function slowVoice(): { voice: Voice; said: string[]; finish: () => Promise<void> } {
  const said: string[] = []
  let end: () => void = () => undefined
  const voice: Voice = {
    chime: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    speak(text) {
      said.push(text)
      return new Promise(resolve => {
        end = resolve
      })
    },
  }
  async function finish(): Promise<void> {
    end()
    await new Promise(resolve => setTimeout(resolve, 0))
  }
  return { voice, said, finish }
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

test('each call is spoken twice, and the next one never cuts it off', async () => {
  const { voice, said, finish } = slowVoice()
  const announcer = createAnnouncer(
    voice,
    ({ label }) => label,
    () => nine,
  )
  announcer.announce(call('A001', 0))
  announcer.announce(call('A002', 0))
  await settle()
  expect(said).toEqual(['A001'])
  await finish()
  expect(said).toEqual(['A001', 'A001'])
  await finish()
  await finish()
  expect(said).toEqual(['A001', 'A001', 'A002', 'A002'])
})

test('a call older than a minute is not spoken', async () => {
  const { voice, said } = slowVoice()
  const announcer = createAnnouncer(
    voice,
    ({ label }) => label,
    () => nine + 61_000,
  )
  announcer.announce(call('A001', 0))
  await settle()
  expect(said).toEqual([])
})

test('a label is read sign by sign in Chinese', () => {
  expect(spokenLabel('A012', 'zh-CN')).toBe('A 零 一 二')
  expect(spokenLabel('A012', 'en')).toBe('A 0 1 2')
})
