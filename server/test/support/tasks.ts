import type { CDPSession, Page } from 'playwright-core'

/** The tasks of a page's main thread: how much of the processor's time (ms) each has taken, the longest first. */
interface TaskWatch {
  /** How long a fixed piece of work takes as one task: what the machine is able to do. */
  readonly unit: () => Promise<number>
  /** What `act` brings about. */
  readonly during: (act: () => Promise<void>) => Promise<number[]>
}

interface TraceEvent {
  name: string
  pid: number
  tid: number
  tdur?: number
  args: { name?: string }
}

/**
 * The clock on the wall goes on while others use the processor, so a task's length by it tells how busy the machine is;
 * the processor's own time of the thread does not.
 */
export async function watchTasks(page: Page): Promise<TaskWatch> {
  const cdp = await page.context().newCDPSession(page)
  const during: TaskWatch['during'] = async act => longestFirst(await traced(cdp, act))
  return {
    during,
    async unit() {
      const runs: number[] = []
      for (let run = 0; run < 5; run++) {
        const [longest = 0] = await during(async () => {
          await page.evaluate(work)
        })
        runs.push(longest)
      }
      return Math.min(...runs)
    },
  }
}

async function traced(cdp: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[])) // as Chromium writes them
  }
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel' })
  await act()
  const ended = new Promise(resolve => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await ended
  cdp.off('Tracing.dataCollected', collect)
  return events
}

function longestFirst(events: readonly TraceEvent[]): number[] {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .sort((a, b) => b - a)
}

/** What pages do: objects are made, put in order, looked up and written. */
const work = `(() => {
  const made = Array.from({ length: 20_000 }, (_, i) => ({ id: 'i' + ((i * 7919) % 20_000), at: (i * 104_729) % 65_537 }))
  const sorted = [...made].sort((a, b) => a.at - b.at)
  const known = new Map(sorted.map(one => [one.id, one]))
  return JSON.parse(JSON.stringify(made.map(({ id }) => known.get(id)))).length
})()`
