import { type Endpoint, errorsOf, paramsIn, type Schema } from './endpoint'
import { endpointList } from './endpoints'
import { errorBody } from './error'
import { type ErrorCode, statusOf } from './error-codes'
import { id } from './fields'
import { type Json, jsonSchema, namedShapes, part } from './json-schema'

/** The contract as an OpenAPI 3.1 document, made from the table of endpoints. */
export function openApi(): object {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of endpointList) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Paihao',
      version: '1',
      description:
        'Queue numbers for bid openings and government service halls. Times are ISO 8601 with an offset.',
    },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { ...namedShapes(), Error: jsonSchema(errorBody, 'output') },
    },
  }
}

function operation(name: string, endpoint: Endpoint): Json {
  const anybody = endpoint.who.includes('public')
  const { query, body } = endpoint
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `For: ${endpoint.who.join(', ')}${endpoint.scope === 'venue' ? ' (of this venue)' : ''}.`,
    security: anybody ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [
      ...paramsIn(endpoint.path).map(param => parameter('path', param, jsonSchema(id, 'input'), true)),
      ...(query === undefined ? [] : queryParameters(query)),
      ...(body === undefined ? [] : [idempotencyKey]),
    ],
    ...(body === undefined ? {} : { requestBody: { content: content(jsonSchema(body, 'input')) } }),
    responses: { ...successes(endpoint), ...failures(errorsOf(endpoint)) },
  }
}

const idempotencyKey = parameter(
  'header',
  'Idempotency-Key',
  { type: 'string', minLength: 1, maxLength: 80 },
  false,
)

function parameter(place: string, name: string, schema: Json, required: boolean): Json {
  return { in: place, name, required, schema }
}

function queryParameters(query: Schema): Json[] {
  const { properties, required } = jsonSchema(query, 'input')
  const needed: unknown[] = Array.isArray(required) ? required : []
  return Object.entries(part(properties)).map(([name, schema]) =>
    parameter('query', name, part(schema), needed.includes(name)),
  )
}

function successes({ replies }: Endpoint): Json {
  return Object.fromEntries(
    Object.entries(replies).map(([status, schema]) => [
      status,
      { description: status === '201' ? 'Made' : 'Done', content: content(jsonSchema(schema, 'output')) },
    ]),
  )
}

/** One reply a status; the codes that it can carry stand in its description. */
function failures(codes: readonly ErrorCode[]): Json {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of codes) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      { description: group.join(', '), content: content({ $ref: '#/components/schemas/Error' }) },
    ]),
  )
}

function content(schema: Json): Json {
  return { 'application/json': { schema } }
}
