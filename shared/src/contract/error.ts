import { errorCodes } from './error-codes'
import * as z from './z'

/** One thing wrong with a body, a query or a header: where (`lots.0.code`) and what (the schema's word for it). */
export const fault = z.object({ path: z.string(), problem: z.string() })

/** What every failure looks like. `id` stands in the server's log; `message` is in the caller's language. */
export const errorBody = z.object({
  error: z.object({
    code: z.enum([...errorCodes]),
    message: z.string(),
    id: z.string(),
    fields: z.optional(z.array(fault)),
    /** What the message was made of: `retryAfter` (seconds), `state` … */
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
})

export type Fault = z.infer<typeof fault>
export type ErrorBody = z.infer<typeof errorBody>

/** The faults of a failed parse, as they go into `error.fields`. What was sent is not repeated. */
export function faultsOf(error: z.core.$ZodError): Fault[] {
  return error.issues
    .slice(0, 20)
    .map(issue => ({ path: issue.path.map(String).join('.'), problem: issue.code }))
}
