import { createTokens } from '../../server/src/auth/tokens'
import { createSecret } from '../../server/src/log/wrapping'
import { type Connection, get, openConnection, post } from './connection'
import type { Report, Slice, Target } from './load'

const HELLO = JSON.stringify({ requestId: 'hello' })
const run = process.pid.toString(36)
let holders = 0

/** Makes the requests of a target, each for somebody new. */
function requestsOf(target: Target): () => string {
  if (target.kind === 'hello') {
    const request = target.method === 'GET' ? get('/') : post('/', HELLO)
    return () => request
  }
  const secret = createSecret(target.secretKey)
  const tokens = createTokens(secret.derive('tokens'), null)
  const path = `/api/queues/${target.queueId}/tickets`
  return () => {
    const n = holders++
    const token = tokens.ofHolder({ holderId: `g${run}x${n.toString(36).padStart(20, '0')}`, kind: 'guest' })
    const body = target.kind === 'take' ? HELLO : JSON.stringify({ bidder: bidder(n) })
    return post(path, body, { Authorization: `Bearer ${token}` })
  }
}

/** A company that nobody else has; the check character is only a warning. */
function bidder(n: number) {
  return {
    companyName: `示例建设${n}有限公司`,
    creditCode: `9144${String(n).padStart(13, '0')}N`,
    delegateName: '示例代表',
    phone: '13800000000',
  }
}

/** Requests are signed and written before the clock starts. */
function prepared(next: () => string, count: number): string[] {
  return Array.from({ length: count }, next)
}

async function runSlice(slice: Slice): Promise<Report> {
  const report: Report = { answered: 0, statuses: {}, failed: 0, seconds: 0, labels: [], latencies: [] }
  const next = requestsOf(slice.target)
  const { port } = slice.target
  if ('once' in slice) {
    const requests = prepared(next, slice.connections)
    const started = performance.now()
    await Promise.all(
      requests.map(async (request, i) => {
        await new Promise(resolve => setTimeout(resolve, (slice.spreadMs * i) / slice.connections))
        await askOnce(port, request, report)
      }),
    )
    report.seconds = (performance.now() - started) / 1000
    return report
  }
  const connections = await Promise.all(Array.from({ length: slice.connections }, () => openConnection(port)))
  const started = performance.now()
  const until = started + slice.ms
  await Promise.all(connections.map(connection => askUntil(connection, next, until, report)))
  report.seconds = (performance.now() - started) / 1000
  for (const connection of connections) connection.close()
  return report
}

async function askUntil(
  connection: Connection,
  next: () => string,
  until: number,
  report: Report,
): Promise<void> {
  while (performance.now() < until) count(report, (await connection.ask(next())).status)
}

async function askOnce(port: number, request: string, report: Report): Promise<void> {
  const started = performance.now()
  try {
    const connection = await openConnection(port)
    const { status, body } = await connection.ask(request)
    report.latencies.push(performance.now() - started)
    count(report, status)
    const [, label] = /"label":"([^"]+)"/.exec(body) ?? []
    if (label !== undefined) report.labels.push(label)
    connection.close()
  } catch {
    report.failed++
  }
}

function count(report: Report, status: number): void {
  report.answered++
  report.statuses[status] = (report.statuses[status] ?? 0) + 1
}

process.on('message', (slice: Slice) => {
  void runSlice(slice).then(report => process.send?.(report))
})
