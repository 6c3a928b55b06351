import { createLive, type LiveSocket } from '../../src/lib/live'
import { createLiveSocket } from '../support/live-socket'
import { createStubApi } from '../support/stub-api'

const QUEUE = 'hcity-20261123.A'

function setUp() {
  const api = createStubApi()
  const link = createLiveSocket(() => api)
  const login = { token: null as string | null, lost: 0 }
  const live = createLive({
    // The stand-in has what `live` uses of a socket.
    connect: token => link.connect(token) as unknown as LiveSocket,
    token: () => login.token,
    onLoginLost: () => (login.lost += 1),
  })
  return { link, live, login }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const board = (cursor: string, name: string) => ({
  venueId: 'hcity-20261123',
  cursor,
  name,
  state: 'open',
  queues: [],
  counters: [],
  calling: [],
})

describe('the phone’s connection', () => {
  it('opens with the first topic and gives its state at once', () => {
    const { live, link } = setUp()
    const heard: string[] = []
    live.watch('queue', QUEUE, { onState: ({ queue }) => heard.push(queue.name) })
    expect(heard).toEqual(['社会保险'])
    expect(link.watched).toEqual([`queue/${QUEUE}`])
    expect(live.link()).toBe('live')
  })

  it('drops what is older than what it has told', () => {
    const { live, link } = setUp()
    const heard: string[] = []
    live.watch('board', 'hcity-20261123', { onState: ({ name }) => heard.push(name) })
    link.tell('board:changed', board('10', 'new'))
    link.tell('board:changed', board('9', 'old'))
    expect(heard).toEqual(['江门市行政服务中心', 'new'])
  })

  it('asks for every topic again after it was lost, and every half minute', () => {
    const { live, link } = setUp()
    live.watch('queue', QUEUE, { onState: () => undefined })
    link.tell('disconnect', 'transport close')
    expect(live.link()).toBe('lost')
    link.socket.connect()
    expect(live.link()).toBe('live')
    jest.advanceTimersByTime(30_000)
    expect(link.watched).toHaveLength(3)
  })

  it('rests in the background and comes back with everything', () => {
    const { live, link } = setUp()
    live.watch('queue', QUEUE, { onState: () => undefined })
    live.rest()
    expect([live.link(), link.socket.connected]).toEqual(['resting', false])
    live.wake()
    expect([live.link(), link.watched.length]).toEqual(['live', 2])
  })

  it('hangs up some seconds after the last topic', () => {
    const { live, link } = setUp()
    const stop = live.watch('queue', QUEUE, { onState: () => undefined })
    stop()
    expect(link.socket.connected).toBe(true)
    jest.advanceTimersByTime(5_000)
    expect(link.socket.connected).toBe(false)
  })

  it('connects anew as whoever has logged in since', () => {
    const { live, link, login } = setUp()
    live.watch('queue', QUEUE, { onState: () => undefined })
    login.token = 'token-1'
    live.watch('board', 'hcity-20261123', { onState: () => undefined })
    expect(link.tokens).toEqual([null, 'token-1'])
  })

  it('greets the server once, however many topics are asked for before it has answered', () => {
    const { live, link } = setUp()
    link.line.isSlow = true
    live.watch('queue', QUEUE, { onState: () => undefined })
    live.watch('board', 'hcity-20261123', { onState: () => undefined })
    live.wake()
    expect([link.tokens.length, live.link()]).toEqual([1, 'connecting'])
    link.answer()
    expect([link.watched.length, live.link()]).toEqual([2, 'live'])
  })

  it('connects anew for who logged in before the server had answered', () => {
    const { live, link, login } = setUp()
    link.line.isSlow = true
    live.watch('queue', QUEUE, { onState: () => undefined })
    login.token = 'token-1'
    live.watch('board', 'hcity-20261123', { onState: () => undefined })
    link.answer()
    link.answer()
    expect([link.tokens, live.link()]).toEqual([[null, 'token-1'], 'live'])
  })

  it('says that a call was seen only of a ticket that stays in front for half a second', () => {
    const { live, link } = setUp()
    const seen: string[] = []
    const told = (ticketId: string) =>
      link.tell('notice', { ticketId, kind: 'called' }, () => seen.push(ticketId))
    live.watch('ticket', 'stays', { onState: () => undefined })
    const turnAway = live.watch('ticket', 'leaves', { onState: () => undefined })
    told('stays')
    told('leaves')
    told('elsewhere')
    turnAway()
    jest.advanceTimersByTime(500)
    expect(seen).toEqual(['stays'])
    told('stays')
    live.rest()
    jest.advanceTimersByTime(500)
    expect(seen).toEqual(['stays'])
  })

  it('says that others than calls were seen only where the ticket itself is shown', () => {
    const { live, link } = setUp()
    const seen: string[] = []
    const told = (kind: string) => link.tell('notice', { ticketId: 't', kind }, () => seen.push(kind))
    live.watch('ticket', 't', { onState: () => undefined, tells: kind => kind === 'called' })
    told('ahead')
    told('called')
    jest.advanceTimersByTime(500)
    expect(seen).toEqual(['called'])
    live.watch('ticket', 't', { onState: () => undefined })
    told('ahead')
    jest.advanceTimersByTime(500)
    expect(seen).toEqual(['called', 'ahead'])
  })

  it('says when it is too old, and when its log-in has ended', () => {
    const { live, link, login } = setUp()
    live.watch('queue', QUEUE, { onState: () => undefined })
    link.tell('connect_error', Object.assign(new Error('x'), { data: { code: 'login/required' } }))
    expect(login.lost).toBe(1)
    link.tell('connect_error', Object.assign(new Error('x'), { data: { code: 'protocol/outdated' } }))
    expect(live.link()).toBe('outdated')
  })
})
