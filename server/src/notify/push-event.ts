import { XMLParser } from 'fast-xml-parser'
import { withWholeIds } from './whole-ids'
import * as z from '@paihao/shared/contract/z'

/** What WeChat tells of subscribe messages; `other` is for somebody else, or for nobody. */
export type PushEvent =
  | {
      kind: 'popup' | 'change' | 'sent'
      openid: string
      /** As WeChat wrote it: only told apart, never read. */
      createdAt: string
      items: readonly PushItem[]
    }
  | { kind: 'other' }
export interface PushItem {
  readonly templateId: string
  /** `accept` or `reject`; of a message that was sent a code, '0' when it arrived. */
  readonly result: string
  /** Of a message that was sent: as WeChat named it when it took it. */
  readonly messageId?: string
}

const KINDS: Readonly<Record<string, Exclude<PushEvent['kind'], 'other'>>> = {
  subscribe_msg_popup_event: 'popup',
  subscribe_msg_change_event: 'change',
  subscribe_msg_sent_event: 'sent',
}

/** Numbers stay text (ids are longer than a number is exact), and entities are not expanded: nobody needs a bomb. */
const xml = new XMLParser({ parseTagValue: false, processEntities: false, ignoreDeclaration: true })

const word = z.pipe(z.union([z.string(), z.number()]), z.transform(String))
const item = z.object({
  TemplateId: z.string(),
  SubscribeStatusString: z.optional(z.string()),
  ErrorCode: z.optional(word),
  MsgID: z.optional(word),
})
const envelope = z.object({ FromUserName: z.string(), CreateTime: word, Event: z.string() })

/** The fields of a body, JSON or XML as chosen in the console; null when it is neither. */
export function fieldsOf(body: string): Readonly<Record<string, unknown>> | null {
  const text = body.trim()
  try {
    const parsed: unknown = text.startsWith('<')
      ? read(xml.parse(text), 'xml')
      : JSON.parse(withWholeIds(text))
    return isFields(parsed) ? parsed : null
  } catch {
    return null
  }
}

/** Reads an event. In XML the list lies one deeper; in JSON one entry alone is no list (developers.weixin.qq.com has both). */
export function eventOf(fields: Readonly<Record<string, unknown>>): PushEvent {
  const head = z.safeParse(envelope, fields)
  const kind = head.success ? KINDS[head.data.Event] : undefined
  if (!head.success || kind === undefined) return { kind: 'other' }
  const { FromUserName: openid, CreateTime: createdAt } = head.data
  const outer = fields[`SubscribeMsg${kind.replace(/^./, first => first.toUpperCase())}Event`] ?? fields
  const list = isFields(outer) ? (outer.List ?? []) : outer
  const items = (Array.isArray(list) ? list : [list]).flatMap(one => {
    const parsed = z.safeParse(item, one)
    if (!parsed.success) return []
    const { TemplateId: templateId, SubscribeStatusString: answer, ErrorCode: code, MsgID } = parsed.data
    if (kind !== 'sent') return [{ templateId, result: answer ?? '' }]
    return [{ templateId, result: code ?? '', ...(MsgID === undefined ? {} : { messageId: MsgID }) }]
  })
  return { kind, openid, createdAt, items }
}

function read(value: unknown, name: string): unknown {
  return isFields(value) ? value[name] : undefined
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
