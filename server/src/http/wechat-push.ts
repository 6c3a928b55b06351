import { type Response, Router } from 'express'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PushInbox, PushQuery } from '../notify/push-inbox'
import { Refused } from '../refused'
import { readBytes } from './body'
import { apiHeaders, setAll } from './secure-headers'

/** Bytes of an event; the largest that WeChat describes are a tenth of it. */
const LIMIT = 65_536
/** WeChat waits for 5 seconds (ms), then comes again: a late "success" would be worth nothing. */
const PATIENCE = 4_000

/** `/wechat/push`: the address that WeChat's console asks for under "message push". */
export function createWechatPush(inbox: PushInbox): Router {
  return Router({ strict: true, caseSensitive: true })
    .get('/wechat/push', (req, res) => {
      const echo = inbox.greet(queryOf(req.url))
      if (echo === null) throw new Refused('role/forbidden')
      answer(res, echo)
    })
    .post('/wechat/push', async (req, res) => {
      const body = (await readBytes(req, LIMIT)).toString()
      const late = new AbortController()
      const result = await Promise.race([
        inbox.take(queryOf(req.url), body).finally(() => late.abort()),
        sleep(PATIENCE, 'late' as const, { signal: late.signal }).catch(() => 'late' as const),
      ])
      if (result === 'late') throw new Refused('server/unavailable')
      if (result === 'forged') throw new Refused('role/forbidden')
      if (result === 'unreadable') throw new Refused('body/invalid')
      answer(res, 'success')
    })
}

function answer(res: Response, text: string): void {
  setAll(res, apiHeaders)
  res.type('text/plain').send(text)
}

function queryOf(url: string): PushQuery {
  const query = new URL(url, 'http://localhost').searchParams
  const text = (name: string) => query.get(name) ?? ''
  return {
    signature: text('signature'),
    timestamp: text('timestamp'),
    nonce: text('nonce'),
    msg_signature: text('msg_signature'),
    echostr: text('echostr'),
  }
}
