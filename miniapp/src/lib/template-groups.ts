import type { NoticeTemplates } from '@paihao/shared/contract/notice'

/** Older phones ask for so many templates at once, newer ones for five. */
const AT_ONCE = 3

/** Templates that one tap can ask for. */
export interface TemplateGroup {
  readonly longTerm: boolean
  readonly ids: readonly string[]
}

/** One-time and long-term templates apart, since WeChat asks for no mixture (20002); the group of the first, the call's, before the other. */
export function groupsOf(templates: NoticeTemplates['templates']): TemplateGroup[] {
  const groups = new Map<boolean, string[]>()
  for (const { templateId, longTerm = false } of templates)
    groups.set(longTerm, [...(groups.get(longTerm) ?? []), templateId])
  return [...groups].map(([longTerm, ids]) => ({ longTerm, ids: ids.slice(0, AT_ONCE) }))
}
