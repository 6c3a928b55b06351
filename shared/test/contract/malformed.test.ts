import fc from 'fast-check'
import type { Schema } from '../../src/contract/endpoint'
import { endpointList } from '../../src/contract/endpoints'
import { jsonSchema, part } from '../../src/contract/json-schema'
import * as z from '../../src/contract/z'

const bodies = endpointList.flatMap(([name, { body }]) => (body === undefined ? [] : [[name, body] as const]))

/** Objects with the body's own field names and anything at all in them. */
function likeBodiesOf(schema: Schema): fc.Arbitrary<unknown> {
  const names = Object.keys(part(jsonSchema(schema, 'input').properties))
  const key = names.length === 0 ? fc.string() : fc.oneof(fc.constantFrom(...names), fc.constant('__proto__'))
  return fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })))
}

it.each(bodies)(
  '%s meets any JSON with a verdict, and what it lets through is in its final form',
  (_, schema) => {
    fc.assert(
      fc.property(likeBodiesOf(schema), body => {
        const parsed = z.safeParse(schema, body)
        if (parsed.success) expect(z.parse(schema, parsed.data)).toEqual(parsed.data)
      }),
      { numRuns: 100 },
    )
  },
)

it('no schema compiles code at run time, which WeChat forbids', () => {
  expect(z.config().jitless).toBe(true)
})

it('a body cannot reach the prototype of what is made of it', () => {
  const sent: unknown = JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}')
  for (const [, schema] of bodies) {
    const parsed = z.safeParse(schema, sent)
    if (parsed.success) expect(Object.getPrototypeOf(parsed.data)).toBe(Object.prototype)
  }
  expect(Object.prototype).not.toHaveProperty('admin')
})
