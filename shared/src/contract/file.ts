import * as z from './z'

/** A file for people, within JSON like everything else: a page turns it into a download. */
export const file = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })
export const fileReply = z.object({ file })

export type File = z.infer<typeof file>
