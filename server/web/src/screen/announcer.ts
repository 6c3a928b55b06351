import type { Calling } from '@paihao/shared/contract/queue'

/** A call older than this (ms) is not spoken any more. */
const SPOKEN_WITHIN = 60_000
/** Between the two times a call is spoken (ms). */
const PAUSE = 600

export interface Voice {
  /** Both settle when the sound has ended; neither ever rejects. */
  chime(): Promise<void>
  speak(text: string): Promise<void>
  pause(ms: number): Promise<void>
}

export interface Announcer {
  announce(call: Calling): void
}

/** One queue of announcements: a call never cuts another one off, and a stale one is left out. */
export function createAnnouncer(
  voice: Voice,
  textOf: (call: Calling) => string,
  now: () => number,
): Announcer {
  const queue: Calling[] = []
  let speaking = false

  async function run(): Promise<void> {
    speaking = true
    for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
      if (now() - Date.parse(call.calledAt) > SPOKEN_WITHIN) continue
      await voice.chime()
      await voice.speak(textOf(call))
      await voice.pause(PAUSE)
      await voice.speak(textOf(call))
    }
    speaking = false
  }

  return {
    announce(call) {
      queue.push(call)
      if (!speaking) void run()
    },
  }
}
