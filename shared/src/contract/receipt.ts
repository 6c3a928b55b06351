import { base64, id } from './fields'
import * as z from './z'

/** A signed note (C2SP tlog-checkpoint): origin, size, root, and the server's signature. */
export const checkpoint = z.string().check(z.maxLength(4000))

/** Proof that the event of a ticket stands in the venue's log: checked on the phone with the server's public key alone. */
export const inclusionReceipt = z.object({
  kind: z.literal('inclusion'),
  venueId: id,
  /** The event's own bytes, as in the log. */
  event: z.string(),
  /** The chain's hash before the event. */
  previous: base64,
  index: z.int(),
  /** RFC 9162 inclusion proof, from the leaf up. */
  proof: z.array(base64),
  checkpoint,
})

/** In a sealed session: a signature over SHA-256(nonce | event) that tells nothing of the others. Its proof can be fetched after the deadline. */
export const promiseReceipt = z.object({
  kind: z.literal('promise'),
  venueId: id,
  event: z.string(),
  nonce: base64,
  hash: base64,
  keyId: z.string(),
  signature: base64,
})

export const receipt = z.discriminatedUnion('kind', [inclusionReceipt, promiseReceipt])

export type InclusionReceipt = z.infer<typeof inclusionReceipt>
export type PromiseReceipt = z.infer<typeof promiseReceipt>
export type Receipt = z.infer<typeof receipt>
