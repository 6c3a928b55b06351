import { LABEL } from '../rules/labels'
import * as z from './z'

/** No control characters, no line breaks, no half characters, nothing that turns the direction of writing. */
const PLAIN = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u

/** One line of text, trimmed and not empty, of at most `max` UTF-16 units. */
export const line = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(PLAIN))

/** The same, and also the empty string. */
export const note = (max: number) => z.string().check(z.trim(), z.maxLength(max), z.regex(PLAIN))

/** The same as it is being typed: spaces at its ends stay. */
export const asTyped = (max: number) => z.string().check(z.maxLength(max), z.regex(PLAIN))

/** An opaque id, as it may stand in a path. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,79}$/))

/** A real date and a time of day, seconds or not, with its offset. */
const INSTANT = new RegExp(
  z.regexes.date.source.replace(/\$$/, '') +
    /T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.source,
)

/** An instant: ISO 8601 with an offset. */
export const instant = z.string().check(z.regex(INSTANT))

/** A day in Asia/Shanghai, YYYY-MM-DD. */
export const day = z.iso.date()

/** A time of day HH:MM in Asia/Shanghai; 24:00 ends a day. */
export const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/))

/** A count or a limit. */
export const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max))

/** The letters in front of a label; I and O look like digits and are not used. */
export const prefix = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^[A-HJ-NP-Z]{1,3}$/))

/** A label, however it was typed. */
export const label = z.string().check(z.trim(), z.toUpperCase(), z.regex(LABEL))

/** Bytes as base64 (standard alphabet, padded). */
export const base64 = z.string().check(z.maxLength(100_000), z.regex(/^[A-Za-z0-9+/]*={0,2}$/))

/** A cursor that pages a list: give it back as `after`. */
export const pageCursor = z.string().check(z.regex(/^[\w.~=-]{1,200}$/))

/** The query of every list: at most `limit` rows behind `after`. */
export const page = {
  after: z.optional(pageCursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
}

/** Where the next page begins; null on the last one. Lists carry no totals. */
export const next = z.nullable(pageCursor)
