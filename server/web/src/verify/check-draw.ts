import { sha256 } from '@noble/hashes/sha2.js'
import type { Bundle } from '@paihao/shared/contract/record'
import { utf8 } from '@paihao/shared/proof/bytes'
import { decodePayload } from '@paihao/shared/proof/chain'
import { drawCommitment, drawListHash, drawOrder, drawSeed } from '@paihao/shared/rules/draw'
import { registeredIn } from '@paihao/shared/rules/moves/close-list'
import { createVenueRulebook, type VenueEvent } from '@paihao/shared/rules/venue-rulebook'
import type { Step } from './step'

const hash = (text: string): string =>
  Array.from(sha256(utf8(text)), byte => byte.toString(16).padStart(2, '0')).join('')
const rulebook = createVenueRulebook(hash)

/** A draw made again on this device: what went into it, each step of it, and the order that came out. */
export interface DrawResult {
  readonly commitment: string
  readonly listHash: string
  readonly number: string
  readonly secret: string
  readonly seed: string
  readonly steps: Step[]
  readonly lots: { readonly name: string; readonly labels: string[] }[]
}

/** Makes the draw of a sound record again (docs/proof.md, The draw), or gives null when nothing was drawn in it. */
export function drawResult(bundle: Bundle): DrawResult | null {
  const venue = rulebook.empty()
  let commitment = ''
  let listHash = ''
  // Whoever goes between the list and the draw stands in the list, and is not in the draw.
  let listAgain = ''
  for (const { payload } of bundle.entries)
    for (const line of decodePayload(payload).lines) {
      const event = JSON.parse(line) as VenueEvent // the record's rules have been checked before
      if (event.type === 'published') commitment = event.commitment ?? ''
      if (event.type === 'listClosed') {
        listHash = event.listHash
        listAgain = drawListHash(hash, bundle.venueId, registeredIn(venue))
      }
      if (event.type !== 'drawn') {
        rulebook.evolve(venue, event)
        continue
      }
      const { venueId } = bundle
      const { number, secret, seed, order } = event
      const registered = registeredIn(venue)
      const again = order.map(({ queueId }) =>
        drawOrder(
          hash,
          seed,
          queueId,
          registered.filter(one => one.queueId === queueId).map(one => one.ticketId),
        ),
      )
      const passed: [Step['text'], boolean][] = [
        ['stepDrawSecret', drawCommitment(hash, venueId, secret) === commitment],
        ['stepDrawList', listAgain === listHash],
        ['stepDrawSeed', drawSeed(hash, venueId, listHash, number, secret) === seed],
        ['stepDrawOrder', JSON.stringify(again) === JSON.stringify(order.map(({ ticketIds }) => ticketIds))],
      ]
      rulebook.evolve(venue, event)
      return {
        ...{ commitment, listHash, number, secret, seed },
        steps: passed.map(([text, good]) => ({ text, result: good ? 'passed' : 'failed' })),
        lots: order.map(({ queueId, ticketIds }) => ({
          name: venue.queues.get(queueId)?.name ?? queueId,
          labels: ticketIds.map(ticketId => venue.tickets.get(ticketId)?.label ?? ticketId),
        })),
      }
    }
  return null
}
