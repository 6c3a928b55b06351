import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BaseLogger } from 'pino'
import { judge, type Outcome } from './append-outcome'
import type { RedisConnections } from './connect'
import type { EndGuard } from './end-guard'
import { holderMember } from './holder-index'
import { holderIndex, logKeys } from './key-names'
import type { AppendRequest, VenueLog } from './types'

// Beside this file in the source tree, and beside the bundle when it is built.
const LUA = readFileSync(new URL('./append.lua', import.meta.url), 'utf8')
const SHA = createHash('sha1').update(LUA).digest('hex')

/** How long one WAIT holds up its connection before the batch is sent again. */
const REPLICA_WAIT_MS = 1000

interface Options {
  redis: RedisConnections
  /** This server's name in the turns. */
  me: string
  /** Acknowledge only what a replica has, too. */
  waitForReplica: boolean
  untilEnd: EndGuard
  logger: BaseLogger
}

/**
 * `VenueLog.append`. Vault rows, index, script and WAIT go out as one pipeline on one connection: the rows are there
 * before the event is, and WAIT answers only for what its own connection wrote before it.
 */
export function createAppend({ redis, me, waitForReplica, untilEnd, logger }: Options): VenueLog['append'] {
  if (me.includes('@')) throw new Error('A server name has no @ (turns are written as name@head@ms)')
  const { writer, cluster } = redis

  async function send(logId: string, request: AppendRequest, knownScript: boolean): Promise<Outcome> {
    const { vault = [], holders = [] } = request
    const keys = logKeys(logId)
    const pipeline = writer.pipeline()
    if (vault.length > 0) pipeline.hset(keys.vault, ...vault.flatMap(({ ticketId, row }) => [ticketId, row]))
    if (holders.length > 0 && !cluster) pipeline.zadd(holderIndex, ...scored(holders))
    const scriptAt = pipeline.length
    const run = [keys.log, keys.turn, ...scriptArguments(request, me)] as const
    // Not defineCommand: after a lost script it sends the script again *behind* the WAIT, which then says yes to nothing.
    if (knownScript) pipeline.evalsha(SHA, 2, ...run)
    else pipeline.eval(LUA, 2, ...run)
    if (waitForReplica) pipeline.wait(1, REPLICA_WAIT_MS)
    const results = await pipeline
      .exec()
      .catch((error: unknown) => new Error('The pipeline failed', { cause: error }))
    // A Cluster may reject the pipeline as a whole, whatever of it was carried out.
    if (results instanceof Error) return { kind: 'unknown', error: results }
    return judge(results, scriptAt, waitForReplica)
  }

  return async (logId, request) => {
    // On a Cluster the index lies on another node than the log, so it cannot ride in the pipeline.
    if (cluster && request.holders?.length) await redis.main.zadd(holderIndex, ...scored(request.holders))
    let knownScript = true
    let unknown = false
    for (let delay = 20; ;) {
      const outcome: Outcome = await untilEnd(send(logId, request, knownScript))
      if (outcome.kind === 'answer') return outcome.reply
      knownScript = outcome.kind !== 'noScript'
      if (outcome.kind === 'noScript') continue
      if (outcome.kind === 'refused' && !unknown) throw outcome.error
      // Once an outcome is unknown, only an answer to these very bytes settles it.
      unknown = true
      logger.warn(
        { logId, id: request.id, err: outcome.error },
        'Outcome of an append unknown, sending it again',
      )
      await sleep(delay)
      delay = Math.min(delay * 2, 1000)
      // A pipeline does not follow a Cluster's redirections; a plain command does, and the slot map learns from it.
      if (cluster) await untilEnd(writer.exists(logKeys(logId).log)).catch(() => undefined)
    }
  }
}

function scriptArguments(request: AppendRequest, me: string): string[] {
  const { head, id, payload, notAfter, wantTurn, at } = request
  return [head, id, payload, String(notAfter), me, wantTurn ? '1' : '0', String(at)]
}

function scored(holders: [holderId: string, venueId: string][]): (string | number)[] {
  return holders.flatMap(([holderId, venueId]) => [0, holderMember(holderId, venueId)])
}
