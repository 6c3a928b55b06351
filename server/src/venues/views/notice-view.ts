import type { NoticeMessage } from '@paihao/shared/contract/notice'
import type { Notice } from '@paihao/shared/rules/notices'
import { instant } from './instant'

/** A notice as its holder's page is told of it. */
export function noticeView({ ticketId, kind, since }: Notice): NoticeMessage {
  return { ticketId, kind, since: instant(since) }
}
