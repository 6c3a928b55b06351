import { createAnnouncer } from '../../src/screen/voice/announcer'
import type { Announcer } from '../../src/screen/voice/announcer'
import { call, nine } from '../support/tickets'

let clock = nine
let said: string[] = []
let end: () => void = () => undefined

/** An announcer whose speech ends only when the test says so. */
function slowAnnouncer(): Announcer {
  return createAnnouncer({
    say({ label }, times) {
      said.push(`${label} ×${times}`)
      return new Promise(resolve => {
        end = resolve
      })
    },
    now: () => clock,
  })
}

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

async function finish(): Promise<void> {
  end()
  await settle()
}

beforeEach(() => {
  clock = nine
  said = []
})

test('each call is spoken twice, and the next one never cuts it off', async () => {
  const announcer = slowAnnouncer()
  announcer.announce(call('A001', 0))
  announcer.announce(call('A002', 0))
  await settle()
  expect(said).toEqual(['A001 ×2'])
  await finish()
  expect(said).toEqual(['A001 ×2', 'A002 ×2'])
})

test('a call older than a minute is not spoken', async () => {
  const announcer = slowAnnouncer()
  clock = nine + 61_000
  announcer.announce(call('A001', 0))
  await settle()
  expect(said).toEqual([])
})

test('a call that grew old while others were spoken is left out, and a younger one behind it is not', async () => {
  const announcer = slowAnnouncer()
  announcer.announce(call('A001', 0))
  announcer.announce(call('A002', 0))
  announcer.announce(call('A003', 0.5))
  clock = nine + 70_000
  await finish()
  expect(said).toEqual(['A001 ×2', 'A003 ×2'])
})

test('a recalled number is spoken again', async () => {
  const announcer = slowAnnouncer()
  announcer.announce(call('A001', 0))
  announcer.announce(call('A001', 0.1))
  await finish()
  expect(said).toEqual(['A001 ×2', 'A001 ×2'])
})

test('a number that is recalled before its turn is spoken at its latest call alone', async () => {
  const announcer = slowAnnouncer()
  announcer.announce(call('A001', 0))
  announcer.announce(call('A002', 0))
  announcer.announce(call('A003', 0.02))
  announcer.announce(call('A002', 0.8))
  expect(announcer.waiting).toBe(2)
  clock = nine + 59_000
  await finish()
  await finish()
  expect(said).toEqual(['A001 ×2', 'A002 ×1', 'A003 ×2'])
})

test('when others have waited long, a call is spoken once, so that none goes stale unsaid', async () => {
  const announcer = slowAnnouncer()
  announcer.announce(call('A001', 0))
  announcer.announce(call('A002', 0))
  announcer.announce(call('A003', 0))
  clock = nine + 30_000
  await finish()
  await finish()
  expect(said).toEqual(['A001 ×2', 'A002 ×1', 'A003 ×2'])
})
