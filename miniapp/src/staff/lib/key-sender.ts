import { ApiError } from '@paihao/shared/contract/client'
import type { Ticket } from '@paihao/shared/contract/ticket'
import type { DeskKey } from '@paihao/shared/desk/desk-keys'

/** Between two attempts of a request that got no answer (ms). */
const AGAIN = 2_000
/** How long (ms) a key may go without an answer before that is said. */
const PATIENCE = 2_500

/** What is sent from a desk: its keys, and what is written up afterwards. */
export type SentKey = DeskKey | 'correct'

/** A key that was pressed and that the server has not yet confirmed. */
export interface Pending {
  readonly key: SentKey
  readonly label: string | null
  readonly isUnanswered: boolean
}

/** What came of a press: done, refused, or (null) not sent, for another key was still unconfirmed. */
type Outcome = { ticket: Ticket } | { refused: unknown } | null

/** Sends one key at a time, and each until it is answered. */
export interface KeySender {
  pending(): Pending | null
  press(
    key: SentKey,
    label: string | null,
    send: (idempotencyKey: string) => Promise<{ ticket: Ticket }>,
  ): Promise<Outcome>
  subscribe(listener: () => void): () => void
}

interface Options {
  newKey(): Promise<string>
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>
}

/**
 * A press goes out under one Idempotency-Key, again and again until the server has said yes or no, whatever page is in
 * front: it is never counted as done before, and never done twice.
 */
export function createKeySender({ newKey, wait }: Options): KeySender {
  const listeners = new Set<() => void>()
  let pending: Pending | null = null
  function become(next: Pending | null): void {
    pending = next
    for (const listener of listeners) listener()
  }
  return {
    pending: () => pending,
    async press(key, label, send) {
      if (pending !== null) return null
      const own: Pending = { key, label, isUnanswered: false }
      const unanswered: Pending = { ...own, isUnanswered: true }
      become(own)
      void wait(PATIENCE).then(() => pending === own && become(unanswered))
      try {
        const idempotencyKey = await newKey()
        for (;;) {
          try {
            return { ticket: (await send(idempotencyKey)).ticket }
          } catch (error) {
            if (!isUnanswered(error)) return { refused: error }
            become(unanswered)
            await wait(AGAIN)
          }
        }
      } catch (error) {
        return { refused: error }
      } finally {
        become(null)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether it is not known if the server did it: the very same request is sent again then. */
function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'network' || [502, 503, 504].includes(error.status))
}
