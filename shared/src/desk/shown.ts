import { label } from '../contract/fields'

/** What a holder's phone or a slip shows to the desk. */
export interface Shown {
  readonly ticketId: string
  /** The changing code beside it; a slip of paper has none. */
  readonly show?: string
}

/** Reads the link behind a scanned code, or as a hand-held scanner types it; null when it is no ticket of ours. */
export function shownIn(text: string): Shown | null {
  const [, query] = /(?:pages\/ticket\/index|\/t\/ticket)\?([^#\s]*)/.exec(text) ?? []
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|&)${name}=([\\w.%-]{1,120})`).exec(query ?? '')?.[1]
  const ticketId = value('ticketId')
  const show = value('show')
  if (ticketId === undefined) return null
  return { ticketId: decodeURIComponent(ticketId), ...(show === undefined ? {} : { show }) }
}

/** The label that was typed as it is read aloud (`a 012`, `A-012`); null when it is none. */
export function labelIn(text: string): string | null {
  const read = label.safeParse(text.replace(/[\s-]/g, ''))
  return read.success ? read.data : null
}
