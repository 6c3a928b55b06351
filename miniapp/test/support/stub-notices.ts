import type { CallWay, NoticeTemplates } from '@paihao/shared/contract/notice'

/** The part of the stub that counts which messages are allowed. */
export function createStubNotices() {
  const templates: NoticeTemplates = { templates: [] }
  const credits = new Map<string, number>()
  const first = () => templates.templates[0]?.templateId ?? ''
  const left = () => credits.get(first()) ?? 0
  const marks = { ahead: 3, leaveMinutes: null as number | null }
  let isUsed = false
  return {
    templates,
    left,
    /** The server sends messages of these templates. */
    offer(...ids: string[]) {
      templates.templates.push(...ids.map(templateId => ({ templateId, kinds: [] })))
    },
    /** And of these, that are allowed once for all. */
    offerLongTerm(...ids: string[]) {
      templates.templates.push(...ids.map(templateId => ({ templateId, kinds: [], longTerm: true })))
    },
    /** A call's message has been sent. */
    use() {
      credits.set(first(), left() - 1)
      isUsed = true
    },
    report(body: unknown): { credits: Record<string, number> } {
      // As the phone sends it.
      const { results } = body as { results: Record<string, string> }
      for (const [id, said] of Object.entries(results))
        if (said === 'accept') credits.set(id, (credits.get(id) ?? 0) + 1)
      return { credits: Object.fromEntries(credits) }
    },
    /** What the holder wished for. */
    wish(body: unknown) {
      Object.assign(marks, body)
    },
    ofTicket() {
      const way: CallWay = left() > 0 ? 'wechat' : 'page'
      const at = new Date(0).toISOString()
      const notices = isUsed ? [{ kind: 'called', since: at, at, status: 'sent' }] : []
      return { ...marks, notices, way }
    },
  }
}
