import type { NoticeMessage } from '@paihao/shared/contract/notice'
import type { ClientEvents, ServerEvents } from '@paihao/shared/contract/sockets'
import type { Socket } from 'socket.io'

/** Shows a notice on these pages; null when there are none, else whether one acknowledged it within so many ms. */
export function tellPages(
  pages: Iterable<Pick<Socket<ClientEvents, ServerEvents>, 'timeout'>>,
  notice: NoticeMessage,
  withinMs: number,
): Promise<boolean> | null {
  const asked = [...pages].map(page => page.timeout(withinMs).emitWithAck('notice', notice))
  if (asked.length === 0) return null
  return Promise.any(asked).then(
    () => true,
    () => false,
  )
}
