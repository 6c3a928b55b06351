import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a slice of load sends. A `take` has a new holder each time; a `takeBid` a new bidder, too. */
export type Target =
  | { kind: 'hello'; method: 'GET' | 'POST'; port: number }
  | { kind: 'take' | 'takeBid'; port: number; queueId: string; secretKey: string }

/** One slice: so many connections for so many ms, or fresh connections that ask once each. */
export type Slice = { target: Target; connections: number } & (
  { ms: number } | { once: true; spreadMs: number }
)

export interface Report {
  answered: number
  /** Answers by status. */
  statuses: Record<string, number>
  failed: number
  seconds: number
  /** Labels that were given, when the slice asks once each. */
  labels: string[]
  /** ms from the first byte sent to the answer, when the slice asks once each. */
  latencies: number[]
}

/** A process of its own that makes load, so that its CPU is not counted. */
export interface LoadMaker {
  run(slice: Slice): Promise<Report>
  close(): void
}

export function startLoadMaker(): LoadMaker {
  const child: ChildProcess = fork(fileURLToPath(new URL('./load-child.ts', import.meta.url)), {
    execArgv: process.execArgv,
  })
  return {
    async run(slice) {
      child.send(slice)
      const [report] = (await once(child, 'message')) as [Report] // as load-child.ts sends it
      return report
    },
    close: () => child.kill(),
  }
}
