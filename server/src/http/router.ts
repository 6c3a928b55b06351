import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import type { RequestListener } from 'node:http'
import type { Endpoint } from '@paihao/shared/contract/endpoint'
import { type EndpointName, endpointList } from '@paihao/shared/contract/endpoints'
import { openApi } from '@paihao/shared/contract/openapi'
import { statusOf } from '@paihao/shared/contract/error-codes'
import { Refused } from '../refused'
import { docsPage } from './docs-page'
import { errorBody, logFailure, refusedBy } from './failures'
import type { Handlers } from './handlers'
import { createHotPath } from './hot-path'
import { languageOfHeader } from './language'
import { pageHeaders, setAll } from './secure-headers'
import { sendJson, withRetryAfter } from './send'
import { createServe, type Frame, type Serve } from './serve'

/** Bytes of a body: a hall with all its counters fits several times over. */
const BODY = 100_000

interface Options {
  frame: Frame
  handlers: Handlers
  /** What is no endpoint of the table: health, pages. */
  others: readonly express.Router[]
}

/** The way of every HTTP request to its endpoint, by the table. */
export function createListener({ frame, handlers, others }: Options): RequestListener {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', false)
  const serves = new Map<EndpointName, Serve>()
  const byPath = new Map<string, [Endpoint['method'], Serve][]>()
  for (const [name, { path, method }] of endpointList) {
    const serve = createServe(frame, name, handlers[name], BODY)
    serves.set(name, serve)
    byPath.set(path, [...(byPath.get(path) ?? []), [method, serve]])
  }

  for (const router of others) app.use(router)
  addDocuments(app)
  for (const [path, methods] of byPath) {
    const route = app.route(`/api${path}`)
    for (const [method, serve] of methods)
      route[method === 'GET' ? 'get' : 'post']((req, res) => serve(req, res, req.params))
    const allow = methods.map(([method]) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ')
    route.all((req, res) => fail(frame, req, res, new Refused('request/not_allowed'), { Allow: allow }))
  }
  app.use((req, res) => fail(frame, req, res, new Refused('not_found')))
  const onError: ErrorRequestHandler = (error: unknown, req, res, _next) =>
    fail(frame, req, res, isBadUrl(error) ? new Refused('query/invalid') : refusedBy(error))
  app.use(onError)

  const hot = createHotPath(serves)
  return (req, res) => {
    if (!hot(req, res)) app(req, res)
  }
}

function addDocuments(app: Express): void {
  let document: string | null = null
  let page: string | null = null
  app.get('/api/openapi.json', (_req, res) => {
    setAll(res, pageHeaders())
    res.type('json').send((document ??= JSON.stringify(openApi(), null, 1)))
  })
  app.get('/api/docs', (_req, res) => {
    setAll(res, pageHeaders())
    res.type('html').send((page ??= docsPage()))
  })
}

/** Answers what never came to an endpoint. */
function fail(
  frame: Frame,
  req: Request,
  res: Response,
  refused: Refused,
  more: Record<string, string> = {},
): void {
  const id = frame.newId()
  logFailure(frame.logger, refused, id, 'none')
  const body = errorBody(refused, languageOfHeader(req.headers['accept-language']), id)
  sendJson(res, statusOf(refused.code), body, id, { ...withRetryAfter(refused), ...more })
}

/** Express says 400 to a path that does not decode (`%E0%A4%A`). */
function isBadUrl(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 400
}
