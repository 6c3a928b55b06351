import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Bundle, PublicKey } from '@paihao/shared/contract/record'
import { toBase64, utf8 } from '@paihao/shared/proof/bytes'
import { encodePayload, entryId, genesis, link } from '@paihao/shared/proof/chain'
import { originOf, signCheckpoint } from '@paihao/shared/proof/checkpoint'
import { createTree } from '@paihao/shared/proof/tree'
import { hallPolicy } from '@paihao/shared/rules/policy'
import { createVenueRulebook } from '@paihao/shared/rules/venue-rulebook'
import type { VenueCommand } from '@paihao/shared/rules/venue-rulebook'
import { nine } from './tickets'

const secret = new Uint8Array(32).fill(7)
const keyId = Uint8Array.of(1, 2, 3, 4)
const noteKey = { name: 'paihao', keyId }
export const sign = (message: Uint8Array): Uint8Array => ed25519.sign(message, secret)

/** The key that signs the tests' records. */
export const key: PublicKey = {
  keyId: toBase64(keyId),
  name: 'paihao',
  algorithm: 'Ed25519',
  publicKey: toBase64(ed25519.getPublicKey(secret)),
}

export { noteKey }

/** A hall's day as it stands in a log: begun, and two numbers taken. */
export function eventsOfADay(): string[] {
  const rulebook = createVenueRulebook(() => '')
  const venue = rulebook.empty()
  const take = (name: string): VenueCommand => ({
    type: 'take',
    by: `holder/${name}`,
    ticketId: `v1.${name}`,
    queueId: 'v1.A',
    holderKey: name,
  })
  const commands: VenueCommand[] = [
    {
      type: 'create',
      by: 'clock',
      venueId: 'v1',
      facts: {
        kind: 'hallDay',
        hallId: 'h1',
        name: '江门市行政服务中心',
        date: '2026-11-23',
        hours: [[nine, nine + 3_600_000]],
        endsAt: nine + 36_000_000,
      },
      policy: hallPolicy,
      queues: [{ queueId: 'v1.A', prefix: 'A', name: '社会保险', lotCode: null }],
      counters: [{ counterId: 'c1', name: '1 号窗口', queueIds: [] }],
    },
    take('one'),
    take('two'),
  ]
  return commands.map((command, minute) => {
    const decision = rulebook.decide(venue, command, nine + minute * 60_000)
    if (!('event' in decision)) throw new Error(JSON.stringify(decision))
    rulebook.evolve(venue, decision.event)
    return JSON.stringify(decision.event)
  })
}

/** These events as an honest server would publish them: chained, in one tree, signed. */
export function bundleOf(events: readonly string[]): Bundle {
  const tree = createTree(sha256)
  let hash = genesis
  let head = entryId(0, genesis)
  const entries = events.map((event, index) => {
    const payload = encodePayload(head, [event])
    hash = link(sha256, hash, utf8(event))
    tree.append(hash)
    head = entryId(index + 1, hash)
    return { id: head, payload }
  })
  const checkpoint = { origin: originOf('v1'), size: tree.size, root: tree.root() }
  return {
    format: 'paihao-bundle-1',
    venueId: 'v1',
    entries,
    checkpoint: signCheckpoint(checkpoint, noteKey, sign),
    keys: [key],
  }
}
