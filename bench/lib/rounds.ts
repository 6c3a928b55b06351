import { cpuOf } from './cpu'
import type { LoadMaker, Target } from './load'
import { median } from './statistics'

/** What one slice of load cost. */
export interface Cost {
  /** CPU (µs) of the server a request, and of its Redis. */
  server: number
  redis: number
  perSecond: number
}

export interface Contender {
  pid: number
  redisPid?: number
  /** A fresh target for each slice: a venue of its own. */
  target(): Promise<Target> | Target
}

/** Sends one slice of load and gives what it cost. Every answer must be a success. */
async function cost(
  load: LoadMaker,
  { pid, redisPid, target }: Contender,
  connections: number,
  ms: number,
): Promise<Cost> {
  const aim = await target()
  const [server, redis] = [cpuOf(pid), redisPid === undefined ? 0 : cpuOf(redisPid)]
  const report = await load.run({ target: aim, connections, ms })
  const bad = Object.keys(report.statuses).filter(status => !status.startsWith('2'))
  if (bad.length > 0 || report.answered === 0) throw new Error(`answers with ${bad.join(', ') || 'nothing'}`)
  return {
    server: (cpuOf(pid) - server) / report.answered,
    redis: redisPid === undefined ? 0 : (cpuOf(redisPid) - redis) / report.answered,
    perSecond: report.answered / report.seconds,
  }
}

/** The costs of several contenders, round by round: interleaved, so that a noisy machine is noisy for all of them. */
export async function interleave<Name extends string>(
  load: LoadMaker,
  contenders: Record<Name, Contender>,
  { rounds, connections, ms }: { rounds: number; connections: number; ms: number },
): Promise<Record<Name, Cost>[]> {
  const names = Object.keys(contenders) as Name[] // the keys of this very record
  const seen: Record<Name, Cost>[] = []
  for (let round = 0; round <= rounds; round++) {
    const costs = {} as Record<Name, Cost> // filled below, name by name
    for (const name of names) costs[name] = await cost(load, contenders[name], connections, ms)
    if (round > 0) seen.push(costs) // the first one warms up
  }
  return seen
}

/** The median of something over the rounds. */
export function typical<Name extends string>(
  rounds: readonly Record<Name, Cost>[],
  name: Name,
  figure: keyof Cost,
): number {
  return median(rounds.map(costs => costs[name][figure]))
}
