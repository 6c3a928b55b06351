import { readdirSync, readFileSync } from 'node:fs'

/** CPU time (µs) that all threads of a process have had so far, as the kernel's scheduler counts it. */
export function cpuOf(pid: number): number {
  let nanoseconds = 0
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      // a thread that ended meanwhile
    }
  }
  return nanoseconds / 1000
}
