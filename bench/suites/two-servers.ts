import { startLoadMaker } from '../lib/load'
import { startProduct } from '../lib/processes'
import type { Options, Result } from '../lib/result'
import { createStage } from '../lib/stage'
import { spreadOf } from '../lib/statistics'
import { exactness } from '../lib/exactness'

/** Takes a second through two servers on one venue, beside one server with as many connections. */
export async function twoServers({ quick }: Options): Promise<Result[]> {
  const rounds = quick ? 3 : 6
  const ms = quick ? 700 : 1000
  const loads = [startLoadMaker(), startLoadMaker()] as const
  const stage = await createStage()
  const servers = [
    await startProduct(stage.redis.url, stage.secretKey),
    await startProduct(stage.redis.url, stage.secretKey),
  ] as const
  const ratios: number[] = []
  let wrong = 0
  for (let round = 0; round <= rounds; round++) {
    const single = {
      kind: 'take',
      port: servers[0].port,
      queueId: await stage.hall(),
      secretKey: stage.secretKey,
    } as const
    const one = await loads[0].run({ target: single, connections: 64, ms })
    const queueId = await stage.hall()
    const both = await Promise.all(
      loads.map((load, i) =>
        load.run({
          target: { ...single, queueId, port: servers[i]?.port ?? 0 },
          connections: 32,
          ms,
        }),
      ),
    )
    const answered = both.reduce((sum, report) => sum + (report.statuses['201'] ?? 0), 0)
    wrong += (await exactness(stage, queueId, answered)).wrong
    const perSecond = both.reduce((sum, report) => sum + report.answered / report.seconds, 0)
    if (round > 0) ratios.push(perSecond / (one.answered / one.seconds))
  }
  for (const load of loads) load.close()
  for (const server of servers) await server.kill()
  await stage.close()
  const spread = spreadOf(ratios)
  return [
    {
      name: 'two-servers',
      ...spread,
      unit: 'takes a second of two servers on one venue / of one',
      goal: '≥ 0.7, exact',
      pass: spread.ratio >= 0.7 && wrong === 0,
      details: { wrong },
    },
  ]
}
