import type { Calling } from '@paihao/shared/contract/queue'

/** A call older than this (ms) is not spoken any more. */
const SPOKEN_WITHIN = 60_000
/** When the next in line has waited so long (ms), a call is said once instead of twice, so that none goes stale unsaid. */
const HURRY_AFTER = 25_000

export interface Announcer {
  announce(call: Calling): void
  /** How many wait to be said. */
  readonly waiting: number
  /** Says nothing more after what is being said. */
  stop(): void
}

interface Options {
  /** Chime, call, call again; settles when the sound has ended, and never rejects. */
  say(call: Calling, times: 1 | 2): Promise<void>
  /** The server's time (ms). */
  now(): number
}

/**
 * One queue of announcements: a call never cuts another one off, a stale one is left out, and a number that is called
 * again before its turn is said at its latest call alone.
 */
export function createAnnouncer({ say, now }: Options): Announcer {
  let queue: Calling[] = []
  let speaking = false

  const age = (call: Calling): number => now() - Date.parse(call.calledAt)

  async function run(): Promise<void> {
    speaking = true
    for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
      if (age(call) > SPOKEN_WITHIN) continue
      const next = queue[0]
      await say(call, next !== undefined && age(next) > HURRY_AFTER ? 1 : 2)
    }
    speaking = false
  }

  return {
    announce(call) {
      const same = queue.findIndex(one => one.queueId === call.queueId && one.label === call.label)
      if (same >= 0) queue[same] = call
      else queue.push(call)
      if (!speaking) void run()
    },
    get waiting() {
      return queue.length
    },
    stop() {
      queue = []
    },
  }
}
