/** SHA-256 of the UTF-8 text, as lower-case hex; passed in, since the rules use no package. */
export type HashText = (text: string) => string

export interface Registered {
  ticketId: string
  queueId: string
  /** The phone's own random number; a phone that never sent one stands in the list as `-`. */
  nonce: string | null
}

/** What the server publishes with the session: it can no longer choose its secret afterwards. */
export function drawCommitment(hash: HashText, venueId: string, secret: string): string {
  return hash(`paihao/draw/secret/1\n${venueId}\n${secret}`)
}

/** The hash of the closed list: one line a ticket, by ticketId. */
export function drawListHash(hash: HashText, venueId: string, registered: readonly Registered[]): string {
  const lines = registered.map(one => `${one.queueId} ${one.ticketId} ${one.nonce ?? '-'}`).sort()
  return hash(`paihao/draw/list/1\n${venueId}\n${lines.join('\n')}`)
}

/** Everybody's part in one number: the list with the phones' numbers, the number drawn in the room, the server's secret. */
export function drawSeed(
  hash: HashText,
  venueId: string,
  listHash: string,
  number: string,
  secret: string,
): string {
  return hash(`paihao/draw/seed/1\n${venueId}\n${listHash}\n${number}\n${secret}`)
}

/**
 * The order of service of one queue: a Fisher–Yates shuffle (Durstenfeld 1964) of the ticketIds in ascending order.
 * Its random numbers are the 32-bit big-endian words of hash(seed, queue, 0), hash(seed, queue, 1) …; a word that
 * would favour some outcome is rejected.
 */
export function drawOrder(
  hash: HashText,
  seed: string,
  queueId: string,
  ticketIds: readonly string[],
): string[] {
  const order = [...ticketIds].sort()
  const below = wordsOf(hash, `paihao/draw/order/1\n${seed}\n${queueId}`)
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const [a, b] = [order[i], order[j]]
    if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a]
  }
  return order
}

/** A source of numbers below a bound, each equally likely, out of a counter-mode hash of `text`. */
export function wordsOf(hash: HashText, text: string): (bound: number) => number {
  let block = ''
  let blocks = 0
  let offset = 0
  const word = (): number => {
    if (offset >= block.length) {
      block = hash(`${text}\n${blocks++}`)
      offset = 0
    }
    offset += 8
    return parseInt(block.slice(offset - 8, offset), 16)
  }
  return bound => {
    const limit = 2 ** 32 - (2 ** 32 % bound)
    for (;;) {
      const value = word()
      if (value < limit) return value % bound
    }
  }
}
