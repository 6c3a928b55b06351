import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import type { NoticeEntry } from '@paihao/shared/rules/outbox'
import { instant } from '../../venues/views/instant'

type View = ReplyOf<Endpoints['getTicketNotices']>['notices'][number]

/** What the log says of one notice: what became of it, by which way and with which code. */
export function noticeEntryView(entry: NoticeEntry): View {
  const { kind, status, since, at, code, undelivered } = entry
  const way = status === 'page' ? 'page' : entry.way
  return {
    ...{ kind, status },
    ...{ since: instant(since), at: instant(at) },
    ...(way === null ? {} : { way }),
    ...(code === null || status === 'page' ? {} : { code }),
    ...(undelivered === undefined || undelivered === null ? {} : { undelivered: String(undelivered) }),
  }
}
