import { prefix } from './fields'
import * as z from './z'

/** 投标人签到表 or 投标文件递交登记表, as a workbook or as pages to print. */
export const sheetQuery = z.object({
  sheet: z.enum(['signIn', 'delivery']),
  format: z.enum(['xlsx', 'pdf']),
})

/** Of the session, or of its room whatever session is there. */
export const sessionPosterQuery = z.object({ of: z._default(z.enum(['session', 'room']), 'session') })

/** Of one matter of a hall; absent: of the whole hall. */
export const hallPosterQuery = z.object({ prefix: z.optional(prefix) })

export type SheetQuery = z.infer<typeof sheetQuery>
