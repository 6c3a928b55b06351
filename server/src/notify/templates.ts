import { readFileSync } from 'node:fs'
import type { NoticeTemplates } from '@paihao/shared/contract/notice'
import * as z from '@paihao/shared/contract/z'
import { type NoticeKind, noticeKinds } from '@paihao/shared/rules/notices'
import { type FieldType, fit, typeOf } from './field-fit'

/** What a field may show: `{label}` and the like are filled in; anything else stands as it is. */
export const placeholders = ['label', 'venue', 'queue', 'place', 'message', 'time', 'deadline'] as const
export type Placeholder = (typeof placeholders)[number]

const template = z.object({
  templateId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'is no id of a template')),
  fields: z.record(z.string(), z.string()),
  /** 长期订阅, open to public services: allowed once, for as many messages as there are. */
  longTerm: z._default(z.boolean(), false),
})
const schema = z.object({
  /** The page a message opens, as it is in the released version. */
  page: z._default(
    z.string().check(z.regex(/^[a-z][\w/-]*$/, 'has no slash at its beginning and no query')),
    'pages/ticket/index',
  ),
  state: z._default(z.enum(['developer', 'trial', 'formal']), 'formal'),
  kinds: z.partialRecord(z.enum([...noticeKinds]), template),
})

/** Which notice is sent by which of the templates chosen in WeChat's console. */
export type Templates = z.output<typeof schema>

/** No notice is sent as a message. */
export const noTemplates: Templates = { page: 'pages/ticket/index', state: 'formal', kinds: {} }

/** What each placeholder may look like at its worst, for checking a configuration. */
const SAMPLES: Readonly<Record<Placeholder, string>> = {
  label: 'A001',
  venue: '江门市公共资源交易中心示例项目施工招标第一标段开标',
  queue: '社会保险',
  place: '第一开标室',
  message: '请到第一开标室',
  time: '2026年11月23日 15:01',
  deadline: '2026年11月23日 15:01',
}

/** Fields that hold a few Chinese characters, and what has often more, or a digit in it: 2号窗口, 第三开标室. */
const NARROW: readonly (FieldType | null)[] = ['phrase', 'name']
const FREE = /\{(?:venue|queue|place|message)\}/

/**
 * What a configuration may come to that is sound as far as can be told: WeChat refuses a whole message for one field
 * that does not fit, and the names of places and queues are not in the configuration.
 */
export function warningsOf({ kinds }: Templates): string[] {
  return Object.entries(kinds).flatMap(([kind, { fields }]) =>
    Object.entries(fields)
      .filter(([field, pattern]) => NARROW.includes(typeOf(field)) && FREE.test(pattern))
      .map(([field, pattern]) => {
        const most = typeOf(field) === 'phrase' ? '5 Chinese characters' : '10 letters'
        return `${kind}.${field}: "${pattern}" may not fit (${most}, no digits), and the message is not sent then: choose a thing`
      }),
  )
}

/** Reads a configuration and says everything that is wrong with it. */
export function checkTemplates(text: string): { templates: Templates } | { faults: string[] } {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    return { faults: [`It is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`] }
  }
  const parsed = z.safeParse(schema, given)
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const faults: string[] = []
  const fieldsOf = new Map<string, string>()
  const termOf = new Map<string, boolean>()
  for (const [kind, one] of Object.entries(parsed.data.kinds)) {
    const names = Object.keys(one.fields).sort().join(', ')
    if (names === '') faults.push(`${kind}: it has no fields`)
    if ((fieldsOf.get(one.templateId) ?? names) !== names)
      faults.push(`${kind}: the same template has other fields elsewhere (${fieldsOf.get(one.templateId)})`)
    fieldsOf.set(one.templateId, names)
    if ((termOf.get(one.templateId) ?? one.longTerm) !== one.longTerm)
      faults.push(`${kind}: the same template is long-term in one place and not in another`)
    termOf.set(one.templateId, one.longTerm)
    for (const [field, pattern] of Object.entries(one.fields)) {
      const fault = faultOfField(field, pattern)
      if (fault !== null) faults.push(`${kind}.${field}: ${fault}`)
    }
  }
  if (parsed.data.kinds.called === undefined) faults.push('called: the call itself has no template')
  if (fieldsOf.size > 3) faults.push('More than three templates: older phones ask for three at most')
  return faults.length === 0 ? { templates: parsed.data } : { faults }
}

function faultOfField(field: string, pattern: string): string | null {
  const type = typeOf(field)
  if (type === null) return 'no notice can fill a field of this type'
  const stranger = strangerIn(pattern)
  if (stranger !== null) return `${stranger} is not among ${placeholders.join(', ')}`
  return fit(type, fill(pattern, SAMPLES)) === null
    ? `"${fill(pattern, SAMPLES)}" is not taken by ${type}`
    : null
}

/** A `{name}` in a pattern that nothing fills, or null. */
export function strangerIn(pattern: string): string | null {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)]
  return names.find(([, name]) => !placeholders.some(one => one === name))?.[0] ?? null
}

/** A pattern with its values. */
export function fill(pattern: string, values: Readonly<Record<Placeholder, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const known = placeholders.find(one => one === name)
    return known === undefined ? hole : values[known]
  })
}

/** The fields of a message, each within WeChat's limits; null when one cannot be made to fit. */
export function dataOf(
  fields: Readonly<Record<string, string>>,
  values: Readonly<Record<Placeholder, string>>,
): Record<string, string> | null {
  const data: Record<string, string> = {}
  for (const [field, pattern] of Object.entries(fields)) {
    const type = typeOf(field)
    const value = type === null ? null : fit(type, fill(pattern, values))
    if (value === null) return null
    data[field] = value
  }
  return data
}

/** The templates of a file. Throws one error that names every fault. */
export function readTemplates(file: string): Templates {
  const checked = checkTemplates(readFileSync(file, 'utf8'))
  if ('templates' in checked) return checked.templates
  throw new Error([`${file} cannot be used:`, ...checked.faults].join('\n  - '))
}

/** Whether a message of this template uses up no allowance. */
export function isLongTerm({ kinds }: Templates, templateId: string): boolean {
  return Object.values(kinds).some(one => one.templateId === templateId && one.longTerm)
}

/** The templates that a phone asks for, each with what it tells, the call's first. */
export function templatesToAsk(templates: Templates): NoticeTemplates['templates'] {
  const { kinds } = templates
  const byId = new Map<string, NoticeKind[]>()
  const first: readonly NoticeKind[] = ['called']
  for (const kind of new Set([...first, ...noticeKinds])) {
    const id = kinds[kind]?.templateId
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), kind])
  }
  return [...byId].map(([templateId, told]) => ({
    ...{ templateId, kinds: told },
    ...(isLongTerm(templates, templateId) ? { longTerm: true } : {}),
  }))
}
