import { destination } from 'pino'

/** Lines that go out together. */
const LINES = 256
/** How long (ms) a line waits for others. */
const PATIENCE = 200

export interface LogOutput {
  write(line: string): void
  /** Writes what is left, before the process ends. */
  flush(): void
}

/**
 * The log on stdout, written in the background and many lines at a time: handed over one by one, each line would make
 * pino's destination measure all those that wait with it.
 */
export function createLogOutput(): LogOutput {
  const output = destination({ dest: 1, sync: false })
  let waiting = ''
  let count = 0

  function handOver(): void {
    if (count === 0) return
    output.write(waiting)
    waiting = ''
    count = 0
  }

  setInterval(handOver, PATIENCE).unref()
  return {
    write(line) {
      waiting += line
      count++
      if (count >= LINES) handOver()
    },
    flush() {
      handOver()
      output.flushSync()
    },
  }
}
