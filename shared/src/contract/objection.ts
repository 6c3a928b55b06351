import { id, instant, line } from './fields'
import * as z from './z'

/** What was said of an objection, by whom it was recorded and when; the words are absent once they have been erased. */
const said = z.object({ at: instant, by: z.string(), words: z.optional(z.string()) })

/** An objection at the opening and what was answered, in the order in which it happened. */
export const objection = z.object({
  objectionId: id,
  ticketId: id,
  label: z.nullable(z.string()),
  companyName: z.optional(z.string()),
  lotName: z.string(),
  ...said.shape,
  answers: z.array(said),
})

export const objections = z.object({ objections: z.array(objection) })
export const objectionReply = z.object({ objection })
export const objectionBody = z.object({ ticketId: id, words: line(1000) })
export const answerBody = z.object({ words: line(1000) })

export type Objection = z.infer<typeof objection>
