import { endpointList } from '../../src/contract/endpoints'
import { openApi } from '../../src/contract/openapi'

interface Operation {
  operationId: string
  parameters: { in: string; name: string; required: boolean; schema: object }[]
  requestBody?: { content: object }
  responses: Record<string, { description: string; content: object }>
  security: object[]
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

const text = JSON.stringify(openApi())
// Its form is what these tests check.
const document = JSON.parse(text) as Document
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.values(item).map(operation => ({ path, operation })),
)

it('is OpenAPI 3.1 with every endpoint once', () => {
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
    endpointList.map(([name]) => name).sort(),
  )
})

it('points at nothing that is not there', () => {
  const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '')
  expect(targets.length).toBeGreaterThan(50)
  const known = Object.keys(document.components.schemas).map(name => `#/components/schemas/${name}`)
  expect(targets.filter(target => !known.includes(target))).toEqual([])
})

it.each(operations)(
  '$operation.operationId describes its parameters, successes and failures',
  ({ path, operation }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters.filter(one => one.in === 'path')
    expect(described.map(({ name }) => name)).toEqual(inPath)
    expect(described.every(({ required }) => required)).toBe(true)
    expect(path).not.toContain(':')
    expect(Object.keys(operation.responses)).toContain('500')
    expect(Object.keys(operation.responses).some(status => status === '200' || status === '201')).toBe(true)
  },
)

it('asks for a token where one is needed', () => {
  expect(document.paths['/api/queues/{queueId}/call']?.post?.security).toEqual([{ token: [] }])
  expect(document.paths['/api/queues/{queueId}']?.get?.security).toEqual([{}, { token: [] }])
})

it('gives times as date-time and lets replies grow', () => {
  expect(JSON.stringify(document.components.schemas.Calling)).toContain('"format":"date-time"')
  expect(text).not.toContain('"additionalProperties":false')
})
