import { createHash } from 'node:crypto'

// Written from docs/proof.md ("The draw") alone: nothing of the product is imported here.

/** What the log says: the entries' lines, in order. */
export interface LoggedEvent {
  readonly type: string
  readonly ticketId?: string
  readonly queueId?: string
  readonly nonce?: string
  readonly label?: string | null
  readonly listHash?: string
  readonly commitment?: string
  readonly number?: string
  readonly secret?: string
}

interface ByHand {
  readonly commitment: string
  readonly listHash: string
  /** ticketIds in the order of service, by queueId. */
  readonly order: ReadonlyMap<string, string[]>
  /** The label of each ticket, where labels are opaque. */
  readonly labels: ReadonlyMap<string, string>
}

const sha256 = (...lines: string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex')

/** The draw of a session, made again from what its log says. */
export function drawByHand(
  venueId: string,
  events: readonly LoggedEvent[],
  opaque: { prefix: string; digits: number },
): ByHand {
  const { number = '', secret = '' } = events.find(({ type }) => type === 'drawn') ?? {}
  const inList = standing(events, 'listClosed')
  const lines = inList.map(
    ({ queueId = '', ticketId = '', nonce = '-' }) => `${queueId} ${ticketId} ${nonce}`,
  )
  const listHash = sha256('paihao/draw/list/1', venueId, ...lines.sort())
  const seed = sha256('paihao/draw/seed/1', venueId, listHash, number, secret)

  const order = new Map<string, string[]>()
  const labels = new Map<string, string>()
  for (const { queueId = '', ticketId = '' } of standing(events, 'drawn'))
    order.set(queueId, [...(order.get(queueId) ?? []), ticketId])
  for (const [queueId, tickets] of order) {
    tickets.sort()
    const below = numbers('paihao/draw/order/1', seed, queueId)
    for (let i = tickets.length - 1; i > 0; i--) {
      const j = below(i + 1)
      tickets.splice(j, 1, ...tickets.splice(i, 1, tickets[j] ?? ''))
    }
    const labelBelow = numbers('paihao/draw/labels/1', seed, queueId)
    let digits = opaque.digits
    while (tickets.length >= 0.9 * 10 ** digits) digits++
    const size = 10 ** digits
    const used = new Set(labels.values())
    for (const ticketId of tickets) {
      const write = (x: number) => `${opaque.prefix}${String(x % size).padStart(digits, '0')}`
      let x = labelBelow(size)
      while (used.has(write(x))) x += 7919
      used.add(write(x))
      labels.set(ticketId, write(x))
    }
  }
  return { commitment: sha256('paihao/draw/secret/1', venueId, secret), listHash, order, labels }
}

/** Who had registered, and neither cancelled nor been made void, when an event of this type came. */
function standing(events: readonly LoggedEvent[], until: string): LoggedEvent[] {
  const before = events.slice(
    0,
    events.findIndex(({ type }) => type === until),
  )
  const gone = new Set(
    before.filter(({ type }) => type === 'cancelled' || type === 'voided').map(({ ticketId }) => ticketId),
  )
  return before.filter(({ type, ticketId }) => type === 'taken' && !gone.has(ticketId))
}

function numbers(name: string, seed: string, queueId: string): (bound: number) => number {
  const words: number[] = []
  let block = 0
  return bound => {
    for (;;) {
      if (words.length === 0)
        words.push(
          ...(sha256(name, seed, queueId, String(block++)).match(/.{8}/g) ?? []).map(hex =>
            parseInt(hex, 16),
          ),
        )
      const word = words.shift() ?? 0
      if (word < 2 ** 32 - (2 ** 32 % bound)) return word % bound
    }
  }
}
