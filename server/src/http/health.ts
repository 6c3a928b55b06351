import { timingSafeEqual } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { Router } from 'express'
import type { AddressOf } from './client-address'
import type { Metrics } from './metrics'
import { pageHeaders, setAll } from './secure-headers'

/** An answer of the readiness check counts for so long (ms): it writes to Redis, and anybody may ask. */
const FRESH = 1000
const PATIENCE = 3000
const LEAST_DISK = 50 * 1024 * 1024

interface Options {
  /** Null when the log can be written, otherwise the reason why not. */
  whyNotWritable(): Promise<string | null>
  stopping(): boolean
  dataDir: string
  metrics: Metrics
  metricsToken: string | undefined
  addressOf: AddressOf
}

/** `/healthz`, `/readyz`, `/metrics`: for what watches over the server. */
export function createHealth(options: Options): Router {
  const { whyNotWritable, stopping, dataDir, metrics, metricsToken, addressOf } = options
  let asked: { at: number; reason: Promise<string | null> } | null = null

  async function whyNotReady(): Promise<string | null> {
    if (stopping()) return 'The server is stopping'
    const now = Date.now()
    if (asked === null || now - asked.at > FRESH) asked = { at: now, reason: look() }
    return await asked.reason
  }

  async function look(): Promise<string | null> {
    const late = new AbortController()
    const slow = sleep(PATIENCE, 'Redis does not answer', { signal: late.signal, ref: false }).catch(
      () => null,
    )
    const reason = await Promise.race([whyNotWritable(), slow])
    late.abort()
    return reason ?? (await whyDiskFull())
  }

  async function whyDiskFull(): Promise<string | null> {
    const { bavail, bsize } = await statfs(dataDir).catch(() => ({ bavail: Infinity, bsize: 1 }))
    return bavail * bsize < LEAST_DISK ? `Less than 50 MB are free in ${dataDir}` : null
  }

  function mayReadMetrics(req: Request): boolean {
    const given = Buffer.from(req.headers.authorization ?? '')
    const expected = Buffer.from(`Bearer ${metricsToken ?? ''}`)
    if (metricsToken !== undefined && given.length === expected.length && timingSafeEqual(given, expected))
      return true
    return addressOf(req).loopback
  }

  const plain = (res: Response, status: number) => {
    setAll(res, pageHeaders())
    return res.status(status).setHeader('Cache-Control', 'no-store')
  }

  return Router({ strict: true, caseSensitive: true })
    .get('/healthz', (_req, res) => void plain(res, 200).json({ alive: true }))
    .get('/readyz', async (_req, res) => {
      const reason = await whyNotReady()
      if (reason === null) plain(res, 200).json({ ready: true })
      else plain(res, 503).setHeader('Retry-After', '2').json({ ready: false, reason })
    })
    .get('/metrics', async (req, res, next) => {
      if (!mayReadMetrics(req)) next()
      else
        plain(res, 200)
          .type(metrics.contentType)
          .send(await metrics.text())
    })
}
