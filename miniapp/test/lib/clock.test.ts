import { createClock } from '../../src/lib/clock'

const header = (ms: number) => new Date(Math.floor(ms / 1000) * 1000).toUTCString()

describe('the server’s clock', () => {
  it('is known to half a second after one answer, however wrong the phone’s is', () => {
    const ahead = 3_600_000
    const clock = createClock(() => 1_000_000)
    clock.learn(header(1_000_000 + ahead), 999_950, 1_000_000)
    expect(Math.abs(clock.now() - (1_000_000 + ahead))).toBeLessThanOrEqual(600)
  })

  it('is known better after more of them', () => {
    let phone = 0
    const clock = createClock(() => phone)
    const server = () => phone + 5_123
    for (phone = 10_000; phone < 40_000; phone += 1_270) clock.learn(header(server()), phone - 40, phone)
    expect(Math.abs(clock.now() - server())).toBeLessThan(120)
  })

  it('begins anew when the phone’s clock is set', () => {
    let phone = 0
    const clock = createClock(() => phone)
    clock.learn(header(50_000), 0, 10)
    phone = 9_000_000
    clock.learn(header(60_000), 9_000_000, 9_000_010)
    expect(Math.abs(clock.now() - 60_500)).toBeLessThan(600)
  })

  it('stays where it is without a header', () => {
    const clock = createClock(() => 42)
    clock.learn(undefined, 0, 1)
    expect(clock.now()).toBe(42)
  })
})
