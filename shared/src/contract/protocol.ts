import { createText } from '../text/texts'
import { type Endpoint, impliedErrors } from './endpoint'
import { endpointList } from './endpoints'
import { type ErrorCode, errorCodes, statusOf } from './error-codes'
import { jsonSchema, namedShapes } from './json-schema'
import { notation } from './notation'
import { callers, type Caller } from './roles'
import { noticeMessage } from './notice'
import {
  boardChanged,
  deviceReload,
  deviceSettings,
  hallChanged,
  PROTOCOL,
  queueChanged,
  snapshots,
  ticketChanged,
} from './sockets'

const intro = `# The protocol

Made from the table of endpoints in \`shared/src/contract\` by \`node scripts/protocol.mjs\`; a test keeps it current.
The same table gives \`GET /api/openapi.json\`, which has every length and pattern.

- Everything is under \`/api\`, in JSON. Times (\`instant\`) are ISO 8601 with an offset; ids are opaque strings.
- \`Authorization: Bearer <token>\` says who is asking. Fields that are not known are ignored, in both directions.
- A failure is \`{ "error": { "code", "message", "id", "fields"? } }\`: the code is one of the table below, the message is in
  the language of \`Accept-Language\` (zh-CN, zh-HK, en, pt), the id stands in the server's log.
- Checks run in this order: log-in (401), visible (404), role (403), body (400), state (409).
- Every POST takes \`Idempotency-Key\` (at most 80 visible characters): the same key gives the same answer and does nothing
  twice. The same key with another body is \`key/reused\`.
- A list is paged: \`next\` of one page is \`after\` of the following one. No list tells how long it is.
- "of the venue" means: staff must belong to the venue, a holder must hold the ticket. A stranger gets 403 where the thing
  is public, else 404.
`

/** The contract as a page to read: docs/protocol.md. */
export function protocol(): string {
  return [intro, whoTable(), impliedList(), endpointSections(), shapeList(), sockets(), codeTable()].join(
    '\n',
  )
}

function whoTable(): string {
  const rows = endpointList.map(([, endpoint]) => [
    `\`${endpoint.method} ${endpoint.path}\``,
    ...callers.map(caller => cell(endpoint, caller)),
  ])
  return `## Who may do what

● yes, ◐ of the venue only, blank no. Who is \`public\` needs no log-in.

${table(['', ...callers], rows)}`
}

function cell({ who, scope }: Endpoint, caller: Caller): string {
  if (!who.includes('public') && !who.includes(caller)) return ''
  return scope === 'venue' ? '◐' : '●'
}

function endpointSections(): string {
  const tags = [...new Set(endpointList.map(([, { tag }]) => tag))]
  const sections = tags.map(tag => {
    const own = endpointList.filter(([, endpoint]) => endpoint.tag === tag)
    return `## ${tag.charAt(0).toUpperCase()}${tag.slice(1)}\n\n${own.map(section).join('\n')}`
  })
  return sections.join('\n')
}

function section([name, endpoint]: readonly [string, Endpoint]): string {
  const { method, path, query, body, replies, errors = [], summary } = endpoint
  const lines = [
    ...(query === undefined ? [] : [`- query \`${notation(jsonSchema(query, 'input'))}\``]),
    ...(body === undefined ? [] : [`- body \`${notation(jsonSchema(body, 'input'))}\``]),
    `- ${successes(replies)}`,
    ...(errors.length === 0 ? [] : [`- fails with ${codeList(errors)}`]),
  ]
  return `### ${method} ${path}\n\n${summary} (\`${name}\`)\n\n${lines.join('\n')}\n`
}

function successes(replies: Endpoint['replies']): string {
  const statuses = Object.keys(replies).join(' or ')
  const [first] = Object.values(replies)
  return `${statuses} \`${first === undefined ? '{}' : notation(jsonSchema(first, 'output'))}\``
}

function codeList(codes: readonly ErrorCode[]): string {
  return codes.map(code => `\`${code}\``).join(', ')
}

function impliedList(): string {
  const lines = Object.entries(impliedErrors).map(([when, codes]) => `- ${when}: ${codeList(codes)}`)
  return `## Failures that every endpoint shares

An endpoint fails with the codes that stand beside it, and with these when it is …

${lines.join('\n')}
`
}

function shapeList(): string {
  const lines = Object.entries(namedShapes()).map(([name, shape]) => `- \`${name}\` = \`${notation(shape)}\``)
  return `## Shapes\n\n${lines.join('\n')}\n`
}

function sockets(): string {
  const messages = {
    'ticket:changed': ticketChanged,
    'queue:changed': queueChanged,
    'board:changed': boardChanged,
    'hall:changed': hallChanged,
    'device:reload': deviceReload,
    'device:settings': deviceSettings,
    notice: noticeMessage,
  }
  const list = (
    entries: [
      string,
      (typeof messages)[keyof typeof messages] | (typeof snapshots)[keyof typeof snapshots],
    ][],
  ) =>
    entries.map(([name, schema]) => `- \`${name}\` \`${notation(jsonSchema(schema, 'output'))}\``).join('\n')
  return `## Sockets

Socket.IO 4, path \`/socket.io\`, websocket only, \`auth: { token?, protocol: ${PROTOCOL} }\`; another protocol is refused with
\`protocol/outdated\`. \`emit("watch", topic, ack)\`; the ack is \`{ ok: true, cursor, snapshot }\` or \`{ ok: false, error }\`;
\`emit("unwatch", topic)\` ends it. Push tells, HTTP answers: nothing is replayed, a client that was away watches anew and
drops every message that is older than its snapshot. Cursors of one topic only grow: decimal numbers joined by \`-\` or
\`.\`, compared from left to right. In a sealed session they do not count takes, and its board is for its staff and paired
screens until the deadline.

Topics and their snapshots:

${list(Object.entries(snapshots).map(([kind, schema]) => [`${kind}/<id>`, schema]))}

What the server sends (\`notice\` goes to the holder's own connections that watch \`ticket/<id>\`, and asks for an ack,
given within 3 seconds by a page that its holder can see, whatever is in it; without one the notice goes out as a message,
unless a late one comes before that has gone):

${list(Object.entries(messages))}
`
}

function codeTable(): string {
  const say = createText('en')
  const rows = errorCodes.map(code => [`\`${code}\``, String(statusOf(code)), say(`errors.${code}`)])
  return `## Error codes\n\n${table(['code', 'status', 'in English'], rows)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
