import { createStage } from '../lib/stage'
import { startLoadMaker } from '../lib/load'
import { startBaseline, startProduct } from '../lib/processes'
import { atLeast, atMost, type Options, type Result } from '../lib/result'
import { interleave, typical } from '../lib/rounds'
import { spreadOf } from '../lib/statistics'

/** What a committed, durable, authenticated take with its receipt costs, beside an Express hello and a plain INCR. */
export async function takes({
  quick,
}: Options): Promise<{ floor: number; valid: boolean; results: Result[] }> {
  const rounds = quick ? 6 : 10
  const ms = quick ? 500 : 1000
  const load = startLoadMaker()
  const stage = await createStage()
  const lazy = await createStage({ appendfsync: 'everysec' })
  const express = await startBaseline('express-hello')
  const bare = await startBaseline('bare-hello')
  const incr = await startBaseline('incr', `${stage.redis.dir}/redis.sock`)
  const product = await startProduct(stage.redis.url, stage.secretKey)
  const everysec = await startProduct(lazy.redis.url, lazy.secretKey)
  const hello = (port: number) => () => ({ kind: 'hello' as const, method: 'POST' as const, port })
  const takeFrom =
    (port: number, { hall, secretKey }: typeof stage) =>
    async () => ({
      kind: 'take' as const,
      port,
      queueId: await hall(),
      secretKey,
    })
  const contenders = {
    bare: { pid: bare.pid, target: hello(bare.port) },
    hello: { pid: express.pid, target: hello(express.port) },
    take: { pid: product.pid, redisPid: stage.redis.pid, target: takeFrom(product.port, stage) },
    bid: {
      pid: product.pid,
      redisPid: stage.redis.pid,
      target: async () => ({
        kind: 'takeBid' as const,
        port: product.port,
        queueId: await stage.bidSession(),
        secretKey: stage.secretKey,
      }),
    },
    incr: { pid: incr.pid, redisPid: stage.redis.pid, target: hello(incr.port) },
    everysec: { pid: everysec.pid, target: takeFrom(everysec.port, lazy) },
  }
  const busy = await interleave(load, contenders, { rounds, connections: 64, ms })
  const { hello: quietHello, take: quietTake } = contenders
  const quiet = await interleave(load, { hello: quietHello, take: quietTake }, { rounds, connections: 4, ms })

  const floor = spreadOf(busy.map(round => round.bare.server / round.hello.server)).ratio
  const figures = {
    'hello µs': Math.round(typical(busy, 'hello', 'server')),
    'take µs': Math.round(typical(busy, 'take', 'server')),
    'takes/s': Math.round(typical(busy, 'take', 'perSecond')),
  }
  const results = [
    atMost(
      'take-cpu',
      'take / Express POST hello, CPU',
      0.5,
      spreadOf(busy.map(r => r.take.server / r.hello.server)),
      figures,
    ),
    {
      ...atMost(
        'take-cpu-bidder',
        'the same with a bidder and its vault row',
        0.5,
        spreadOf(busy.map(r => r.bid.server / r.hello.server)),
        {
          'take µs': Math.round(typical(busy, 'bid', 'server')),
        },
      ),
      goal: '–',
      pass: null,
    },
    atLeast(
      'take-rps',
      'take / Express POST hello, requests a second',
      2,
      spreadOf(busy.map(r => r.take.perSecond / r.hello.perSecond)),
    ),
    atMost(
      'take-redis',
      'take / INCR, Redis CPU',
      0.7,
      spreadOf(busy.map(r => r.take.redis / r.incr.redis)),
      {
        'take µs': Math.round(typical(busy, 'take', 'redis') * 10) / 10,
        'with a bidder µs': Math.round(typical(busy, 'bid', 'redis') * 10) / 10,
        'INCR µs': Math.round(typical(busy, 'incr', 'redis') * 10) / 10,
      },
    ),
    atMost(
      'take-quiet',
      'take-cpu at 4 connections',
      1.3,
      spreadOf(quiet.map(r => r.take.server / r.hello.server)),
    ),
    atLeast(
      'take-durable',
      'takes a second, fsync always / everysec',
      0.9,
      spreadOf(busy.map(r => r.take.perSecond / r.everysec.perSecond)),
    ),
  ]
  load.close()
  for (const one of [express, bare, incr, product, everysec]) await one.kill()
  await stage.close()
  await lazy.close()
  // Outside this band the machine was doing something else (performance.md: 0.09–0.20 for POST).
  return { floor, valid: floor >= 0.09 && floor <= 0.2, results }
}
