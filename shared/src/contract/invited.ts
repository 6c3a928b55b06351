import { file } from './file'
import { instant, line, note, whole } from './fields'
import * as z from './z'

/** A file of this size (bytes) and a list of so many rows are the most that is taken. */
export const INVITED_FILE = 1_000_000
export const INVITED_ROWS = 1000

const lotCodes = z.array(line(40)).check(z.maxLength(100))

/** One who is invited; without lots: to all of them. */
const invitedRow = z.object({
  companyName: line(100),
  creditCode: line(40),
  lots: lotCodes,
  /** The code is right although its check character says otherwise: staff have looked at the papers. */
  confirmed: z.optional(z.boolean()),
})

export const invitedFile = z.object({
  name: line(200),
  base64: z.string().check(z.maxLength(Math.ceil(INVITED_FILE / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
})

const column = z.enum(['companyName', 'creditCode', 'lots'])
const fault = z.enum(['missing', 'long', 'length', 'character', 'check', 'twice', 'lot'])

/** What a file would bring, row by row; nothing is kept of it. */
export const invitedCheck = z.object({
  rows: z.array(
    z.object({
      /** As the spreadsheet counts it. */
      row: whole(1, 1_000_000),
      companyName: note(1000),
      creditCode: note(1000),
      lots: z.array(note(1000)),
      /** `check` can be confirmed by staff; with any other the row cannot be taken over. `hint` reads better. */
      faults: z.array(z.object({ column, fault, hint: z.optional(z.string()) })),
    }),
  ),
})
export const invitedBody = z.object({
  rows: z.array(invitedRow).check(z.minLength(1), z.maxLength(INVITED_ROWS)),
})
/** Null before the first import. */
export const invitedList = z.object({
  list: z.nullable(z.object({ at: instant, rows: z.array(invitedRow) })),
})
export const invitedTemplate = z.object({ file })

export type InvitedRow = z.infer<typeof invitedRow>
export type InvitedCheck = z.infer<typeof invitedCheck>
