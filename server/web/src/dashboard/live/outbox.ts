import { ApiError } from '@paihao/shared/contract/client'
import * as z from '@paihao/shared/contract/z'
import { type Kept, keptAs } from '../../lib/kept'
import { deskCommand } from './desk-command'
import type { DeskCommand } from './desk-command'

/** Between two attempts of a request that got no answer (ms). */
const AGAIN = 2_000
/** After so long (ms) a key that was never confirmed is not sent by itself any more: the room has moved on. */
const STALE = 10 * 60_000

export interface Unconfirmed {
  readonly command: DeskCommand
  /** An attempt has gone unanswered: it is not known whether the server did it. */
  readonly unanswered: boolean
}

export type NotDone =
  | { readonly why: 'refused'; readonly error: unknown }
  /** It stood on a key before it that came to something else. */
  | { readonly why: 'dropped' }
  | { readonly why: 'stale' }

export interface Outbox {
  /** The keys that are not confirmed yet, in the order in which they were pressed. */
  readonly waiting: () => readonly Unconfirmed[]
  readonly onChange: (listener: () => void) => () => void
  readonly press: (command: DeskCommand) => void
  /** Tries again at once: the network is back. */
  readonly hurry: () => void
  /** Stops sending; what is unconfirmed stays kept. */
  readonly close: () => void
}

interface Options<T> {
  kept: Kept
  send: (command: DeskCommand) => Promise<T>
  /** The server did it. */
  onDone: (command: DeskCommand, ticket: T) => void
  onNotDone: (command: DeskCommand, reason: NotDone) => void
  now: () => number
}

const stored = z.array(deskCommand)

/**
 * The keys of a desk on their way to the server: one after another, in the order of pressing, each under one
 * Idempotency-Key until the server has answered. They are kept, so that a reload loses none.
 */
export function createOutbox<T extends { ticketId: string }>(options: Options<T>): Outbox {
  const { kept, send, onDone, onNotDone, now } = options
  const listeners = new Set<() => void>()
  let queue: readonly Unconfirmed[] = []
  let running = false
  let closed = false
  let wake: () => void = () => undefined
  const isClosed = (): boolean => closed

  function become(next: readonly Unconfirmed[]): void {
    queue = next
    kept.set(next.length === 0 ? null : JSON.stringify(next.map(({ command }) => command)))
    for (const listener of listeners) listener()
  }

  /** Takes a key out, and with it those that were pressed for the same ticket in the belief that it would succeed. */
  function giveUp(command: DeskCommand, reason: NotDone): void {
    const followers = queue.filter(
      one => one.command !== command && one.command.ticketId === command.ticketId,
    )
    become(queue.filter(one => one.command !== command && !followers.includes(one)))
    onNotDone(command, reason)
    for (const one of followers) onNotDone(one.command, { why: 'dropped' })
  }

  function confirmed(command: DeskCommand, ticket: T): void {
    const others = queue.filter(one => one.command !== command)
    // A call gives whoever is next by then; what was pressed for somebody else is not done to this one.
    const astray =
      ticket.ticketId === command.ticketId
        ? []
        : others.filter(one => one.command.ticketId === command.ticketId)
    // First the ticket as it is now, then the expectation goes: so nothing flickers.
    onDone(command, ticket)
    become(others.filter(one => !astray.includes(one)))
    for (const one of astray) onNotDone(one.command, { why: 'dropped' })
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    for (let head = queue[0]; head !== undefined && !isClosed(); head = queue[0]) {
      const { command } = head
      try {
        const ticket = await send(command)
        if (!isClosed()) confirmed(command, ticket)
      } catch (error) {
        if (isClosed()) break
        if (error instanceof ApiError && error.code === 'login/required') break
        if (isUnanswered(error)) {
          become(queue.map(one => (one.command === command ? { command, unanswered: true } : one)))
          await new Promise<void>(resolve => {
            const timer = setTimeout(resolve, AGAIN)
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
          })
        } else giveUp(command, { why: 'refused', error })
      }
    }
    running = false
  }

  const earlier = keptAs(kept, stored) ?? []
  const stale = earlier.filter(({ at }) => now() - at > STALE)
  become(earlier.filter(one => !stale.includes(one)).map(command => ({ command, unanswered: true })))
  for (const command of stale) onNotDone(command, { why: 'stale' })
  void run()

  return {
    waiting: () => queue,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press(command) {
      become([...queue, { command, unanswered: false }])
      void run()
    },
    hurry: () => wake(),
    close() {
      closed = true
      wake()
    },
  }
}

/** Whether it is not known if the server did it: the very same request is sent again then. */
function isUnanswered(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'network' || error.status === 502 || error.status === 503 || error.status === 504)
  )
}
