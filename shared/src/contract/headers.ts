import * as z from './z'

/** The header that makes a POST repeatable: the same key gives the same answer and does nothing twice. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key'

/** Printable, without blanks: a UUID will do. */
export const idempotencyKey = z.string().check(z.regex(/^[\x21-\x7e]{1,80}$/))
