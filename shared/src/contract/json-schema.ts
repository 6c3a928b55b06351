import type { Schema } from './endpoint'
import { instant } from './fields'
import { shapes } from './shapes'
import * as z from './z'

export type Json = Record<string, unknown>

/** A schema as JSON Schema 2020-12: what may be sent (`input`), or what comes back (`output`). Named shapes are references. */
export function jsonSchema(schema: Schema, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, { io, metadata: shapes, override })
  return pointed(Object.fromEntries(Object.entries(made).filter(([key]) => !LOCAL.includes(key))))
}

/** Every named shape, by its name. */
export function namedShapes(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(shapes, { io: 'output', uri: name => REFERENCE + name, override })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...shape }]) => [name, shape]),
  )
}

/** JSON Schema is whatever it is; a part that is no object reads as an empty one. */
export function part(value: unknown): Json {
  // An object's own fields are unknown here, which is all that Json says.
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

export const REFERENCE = '#/components/schemas/'
const LOCAL = ['$schema', '$defs', 'id']

function override({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: Schema
  jsonSchema: z.core.JSONSchema.BaseSchema
}): void {
  delete jsonSchema.id
  // Fields may be added at any time: a client ignores what it does not know.
  if (jsonSchema.properties !== undefined) delete jsonSchema.additionalProperties
  if (zodSchema === instant) {
    delete jsonSchema.pattern
    jsonSchema.format = 'date-time'
  }
}

/** References to a schema's own definitions, pointed at the document's. */
function pointed(schema: Json): Json {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', `"${REFERENCE}`)
  // It was an object before it was text.
  return JSON.parse(text) as Json
}
