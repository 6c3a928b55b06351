import { base64, id, instant, next, pageCursor } from './fields'
import { checkpoint } from './receipt'
import * as z from './z'

/** What a venue's public record is about. */
export const record = z.object({
  venueId: id,
  kind: z.enum(['bidSession', 'hall']),
  name: z.string(),
  /** Events so far. */
  size: z.int(),
  createdAt: instant,
  ended: z.boolean(),
  checkpoint,
})

/** One entry of the log: its id, and its payload (the previous id, then one event a line), byte for byte. */
export const logEntry = z.object({ id: z.string(), payload: z.string() })

/** `after` is the id of an entry. */
export const entriesQuery = z.object({
  after: z.optional(pageCursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500))),
})
export const entries = z.object({ entries: z.array(logEntry), next })

export const checkpointReply = z.object({ checkpoint })

export const proofQuery = z.object({ index: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1e9)) })
export const proof = z.object({
  index: z.int(),
  event: z.string(),
  previous: base64,
  proof: z.array(base64),
  checkpoint,
})

/** A public key of this server; a checkpoint names the one that signed it. */
export const publicKey = z.object({
  keyId: z.string(),
  name: z.string(),
  algorithm: z.enum(['Ed25519']),
  publicKey: base64,
})
export const keys = z.object({ keys: z.array(publicKey) })

/** Everything that `verify` needs, in one file. */
export const bundle = z.object({
  format: z.literal('paihao-bundle-1'),
  venueId: id,
  entries: z.array(logEntry),
  checkpoint,
  keys: z.array(publicKey),
})

export type Bundle = z.infer<typeof bundle>
export type PublicKey = z.infer<typeof publicKey>
export type LogRecord = z.infer<typeof record>
