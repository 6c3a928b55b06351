import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** An agency's own system, strict about what it is sent: it takes what is signed for it, now, and bears an id. */
export interface WebhookReceiver {
  readonly url: string
  readonly secret: string
  /** What was taken, repeats too. */
  readonly received: { id: string; body: Record<string, unknown> }[]
  /** Everything it was asked, whatever came of it. */
  readonly asked: string[]
  /** The next requests are answered so: with this status, or (`silent`) taken and never answered. */
  next(how: number | 'silent', times?: number): void
  close(): Promise<void>
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const secret = 'a secret of the tests that only one agency has'
  const received: WebhookReceiver['received'] = []
  const asked: string[] = []
  const answers: (number | 'silent')[] = []

  const http = createServer((req, res) => {
    void text(req).then(body => {
      asked.push(`${req.method} ${req.url}`)
      const how = answers.shift() ?? 204
      const id = String(req.headers['idempotency-key'])
      if (!isSigned(String(req.headers['paihao-signature']), body, secret)) {
        res.writeHead(401).end()
        return
      }
      // Whoever signed it wrote an object.
      const told = JSON.parse(body) as Record<string, unknown>
      if (told.id !== id || req.headers['content-type'] !== 'application/json; charset=utf-8') {
        res.writeHead(400).end()
        return
      }
      if (how === 'silent' || how < 300) received.push({ id, body: told })
      if (how !== 'silent') res.writeHead(how, { Location: `${url}/elsewhere` }).end('{}')
    })
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  // A TCP server's address is an object.
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`

  return {
    ...{ url: `${url}/paihao`, secret, received, asked },
    next: (how, times = 1) => void answers.push(...Array.from({ length: times }, () => how)),
    close: () =>
      new Promise(resolve => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}

function isSigned(header: string, body: string, secret: string): boolean {
  const [, t = '', v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  const expected = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')
  return v1 === expected && Math.abs(Date.now() / 1000 - Number(t)) < 300
}
