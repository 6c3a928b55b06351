import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorsOf, paramsIn } from '../../src/contract/endpoint'
import { endpointList, endpoints } from '../../src/contract/endpoints'
import { type ErrorCode, errorCodes, isErrorCode, statusOf } from '../../src/contract/error-codes'
import { allowedFrom } from '../../src/rules/transitions'
import { isAmong, staffOf } from '../../src/contract/roles'

const kernel = `
  POST /login/staff · POST /login/guest · POST /login/wechat · POST /login/device · GET /me · GET /me/tickets
  GET /bid-sessions · POST /bid-sessions · GET /bid-sessions/:venueId
  POST /bid-sessions/:venueId/publish · POST /bid-sessions/:venueId/draw · POST /bid-sessions/:venueId/close
  GET /halls · POST /halls · GET /halls/:hallId
  GET /queues/:queueId · POST /queues/:queueId/tickets · POST /queues/:queueId/open · POST /queues/:queueId/pause
  POST /queues/:queueId/close · POST /queues/:queueId/call · GET /tickets/:ticketId
  POST /tickets/:ticketId/recall · POST /tickets/:ticketId/arrive · POST /tickets/:ticketId/serve
  POST /tickets/:ticketId/finish · POST /tickets/:ticketId/miss · POST /tickets/:ticketId/requeue
  POST /tickets/:ticketId/transfer · POST /tickets/:ticketId/cancel · POST /tickets/:ticketId/void
  GET /records/:venueId · GET /records/:venueId/entries · GET /records/:venueId/checkpoint
  GET /records/:venueId/proof · GET /records/:venueId/bundle`
  .split(/·|\n/)
  .map(line => line.trim())
  .filter(line => line !== '')

const routes = endpointList.map(([, { method, path }]) => `${method} ${path}`)

describe('the table of endpoints', () => {
  it('has everything that outside programs rely on', () => {
    expect(routes).toEqual(expect.arrayContaining(kernel))
  })

  it('has an endpoint for every move of a ticket', () => {
    const moves = Object.keys(allowedFrom).map(move =>
      move === 'call' ? '/queues/:queueId/call' : `/tickets/:ticketId/${move}`,
    )
    expect(routes).toEqual(expect.arrayContaining(moves.map(path => `POST ${path}`)))
  })

  it('has no request twice, not even under another parameter’s name', () => {
    const shapes = routes.map(route => route.replace(/:\w+/g, ':'))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it.each(endpointList)('%s is whole', (_, { method, path, who, body, replies, errors = [], summary }) => {
    expect(who.length).toBeGreaterThan(0)
    expect(body === undefined).toBe(method === 'GET')
    expect(Object.keys(replies).every(status => ['200', '201'].includes(status))).toBe(true)
    expect(new Set(errors).size).toBe(errors.length)
    expect(paramsIn(path).every(name => name.endsWith('Id'))).toBe(true)
    expect(summary).toMatch(/^[A-Z].*\.$/)
  })

  it('asks for a venue’s own staff wherever a queue or a ticket is changed', () => {
    const changing = endpointList.filter(
      ([name, { method, path }]) =>
        method === 'POST' && /^\/(queues|tickets)\//.test(path) && name !== 'claimTicket',
    )
    expect(changing.length).toBeGreaterThan(10)
    for (const [, { scope }] of changing) expect(scope).toBe('venue')
  })

  it('lets nobody change anything without a log-in, but for the log-ins themselves', () => {
    const open = endpointList.filter(([, { method, who }]) => method === 'POST' && who.includes('public'))
    expect(open.map(([, { path }]) => path).every(path => path.startsWith('/login/'))).toBe(true)
  })
})

describe('who may do what', () => {
  it('refuses whoever is not named', () => {
    expect(isAmong(endpoints.createHall.who, ['admin'])).toBe(true)
    expect(isAmong(endpoints.createHall.who, ['agent', 'clerk', 'supervisor', 'auditor'])).toBe(false)
    expect(isAmong(endpoints.callTicket.who, ['holder'])).toBe(false)
    expect(isAmong(endpoints.callTicket.who, [])).toBe(false)
    expect(isAmong(endpoints.getQueue.who, [])).toBe(true)
  })

  it('keeps administrators out of sealed sessions: only an agent is staff there', () => {
    expect(staffOf.bidSession).toEqual(['agent'])
  })

  it('lets an auditor read, and change nothing but the own password', () => {
    const changing = endpointList.filter(
      ([, { method, who }]) => method === 'POST' && who.includes('auditor'),
    )
    expect(changing.map(([name]) => name)).toEqual(['logOut', 'changePassword'])
  })
})

describe('error codes', () => {
  it('each have a status of failure', () => {
    for (const code of errorCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(isErrorCode('toString')).toBe(false)
  })

  it('follow from what an endpoint is', () => {
    expect(errorsOf(endpoints.callTicket)).toEqual(
      expect.arrayContaining([
        'login/required',
        'role/forbidden',
        'not_found',
        'body/invalid',
        'queue/empty',
      ]),
    )
    expect(errorsOf(endpoints.getKeys)).not.toContain('login/required')
  })

  it('all come from an endpoint, but for those that come before one or that a schema already refuses', () => {
    const named = new Set(endpointList.flatMap(([, endpoint]) => errorsOf(endpoint)))
    expect(errorCodes.filter(code => !named.has(code)).sort()).toEqual([
      'draw/not_due',
      'policy/contradiction',
      'policy/prefix',
      'protocol/outdated',
      'request/not_allowed',
      'server/stopping',
      'ticket/id_taken',
    ])
  })

  it('hold every refusal of the rulebooks', () => {
    const folder = join(__dirname, '../../src/rules')
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const refusals = sources.flatMap(name =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:refuse\(\s*|code: )'([\w/]+)'/g)].map(
        ([, code]) => code,
      ),
    )
    expect(refusals.length).toBeGreaterThan(20)
    expect(refusals.filter(code => code === undefined || !isErrorCode(code))).toEqual([])
  })

  it('have the statuses that outside programs rely on', () => {
    const relied: Partial<Record<ErrorCode, number>> = {
      'login/failed': 401,
      'login/required': 401,
      'role/forbidden': 403,
      'queue/closed': 409,
      'deadline/passed': 409,
      'ticket/bidder_exists': 409,
      'queue/empty': 409,
      'counter/busy': 409,
      'ticket/wrong_state': 409,
    }
    for (const [code, status] of Object.entries(relied))
      expect(isErrorCode(code) && statusOf(code)).toBe(status)
  })
})
