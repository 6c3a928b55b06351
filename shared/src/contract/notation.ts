import { type Json, part, REFERENCE } from './json-schema'

/** A JSON Schema on one line, as a reader of TypeScript would write it: `{ name: string, parentId?: string | null }`. */
export function notation(schema: unknown): string {
  const { $ref, type, properties, items, anyOf, oneOf, enum: values, const: only, format } = part(schema)
  if (typeof $ref === 'string') return $ref.slice(REFERENCE.length)
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(values)) return values.map(value => JSON.stringify(value)).join(' | ')
  const choices = anyOf ?? oneOf
  if (Array.isArray(choices)) return [...new Set(choices.map(notation))].join(' | ')
  if (type === 'array') return listOf(notation(items))
  if (type === 'object') return properties === undefined ? recordOf(part(schema)) : fields(part(schema))
  if (format === 'date-time') return 'instant'
  if (Array.isArray(type)) return type.join(' | ')
  return typeof type === 'string' ? type : 'any'
}

function listOf(item: string): string {
  return /^[\w"]+$/.test(item) || (item.startsWith('{') && !item.includes('} |'))
    ? `${item}[]`
    : `(${item})[]`
}

function fields({ properties, required }: Json): string {
  const needed: unknown[] = Array.isArray(required) ? required : []
  const each = Object.entries(part(properties)).map(
    ([name, schema]) => `${name}${needed.includes(name) ? '' : '?'}: ${notation(schema)}`,
  )
  return each.length === 0 ? '{}' : `{ ${each.join(', ')} }`
}

function recordOf({ additionalProperties }: Json): string {
  return `{ [name]: ${notation(additionalProperties)} }`
}
