import { readFileSync } from 'node:fs'
import { startLoadMaker } from '../lib/load'
import { startBaseline, startProduct } from '../lib/processes'
import type { Options, Result } from '../lib/result'
import { createStage } from '../lib/stage'
import { percentile, spreadOf } from '../lib/statistics'

const PEOPLE = 5000

/** 5,000 people with fresh connections, one take each, within a second. */
export async function flash({ quick }: Options): Promise<Result[]> {
  const rounds = quick ? 2 : 5
  const load = startLoadMaker()
  const stage = await createStage()
  const express = await startBaseline('express-hello')
  const product = await startProduct(stage.redis.url, stage.secretKey)
  const overflowsBefore = listenOverflows()
  const ratios: number[] = []
  let unanswered = 0
  let wrong = 0
  for (let round = 0; round <= rounds; round++) {
    const queueId = await stage.hall()
    const hello = { kind: 'hello', method: 'POST', port: express.port } as const
    const first = await load.run({ target: hello, connections: PEOPLE, once: true, spreadMs: 0 })
    const target = { kind: 'take', port: product.port, queueId, secretKey: stage.secretKey } as const
    const report = await load.run({ target, connections: PEOPLE, once: true, spreadMs: 0 })
    unanswered += PEOPLE - (report.statuses['201'] ?? 0)
    const numbers = new Set(report.labels.map(label => Number(label.slice(1))))
    for (let n = 1; n <= PEOPLE; n++) if (!numbers.has(n)) wrong++
    if (round > 0) ratios.push(percentile(report.latencies, 99) / percentile(first.latencies, 99))
  }
  const overflows = listenOverflows() - overflowsBefore
  load.close()
  await express.kill()
  await product.kill()
  await stage.close()
  const spread = spreadOf(ratios)
  return [
    {
      name: 'flash-5k',
      ...spread,
      unit: 'p99 of 5,000 takes at once / of 5,000 hellos',
      goal: 'all answered, no gap, 0 overflows, ≤ 1.3',
      pass: unanswered === 0 && wrong === 0 && overflows === 0 && spread.ratio <= 1.3,
      details: { unanswered, 'missing numbers': wrong, 'listen overflows': overflows },
    },
  ]
}

/** Connections that the kernel turned away because a listen queue was full (proc(5), /proc/net/netstat). */
function listenOverflows(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/netstat', 'utf8').split('\n')
  return Number(values.split(' ')[names.split(' ').indexOf('ListenOverflows')])
}
