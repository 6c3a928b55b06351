import type { BaseLogger } from 'pino'
import { defaultMarks } from '@paihao/shared/rules/notices'
import type { Venue } from '@paihao/shared/rules/venue'
import { defaultLanguage, type Language } from '@paihao/shared/text/language'
import type { Caller } from '../auth/caller'
import type { Outboxes } from './outboxes'
import type { People } from './people'

/** Told of the holder who has just come to hold a ticket, and of the language in which they asked for it. */
export type Welcome = (caller: Caller, venue: Venue, ticketId: string, language: Language) => Promise<void>

interface Options {
  outboxes: Pick<Outboxes, 'find' | 'submit'>
  people: Pick<People, 'keep'>
  now(): number
  logger: BaseLogger
}

/**
 * Keeps what messages to a holder need until the venue is over: whom they go to, and the language. The ticket is theirs
 * whatever comes of this, so nothing is refused for it. Most speak the default language, and cost nothing.
 */
export function createWelcome({ outboxes, people, now, logger }: Options): Welcome {
  async function speaks(venueId: string, ticketId: string, language: Language): Promise<void> {
    const before = (await outboxes.find(venueId))?.wishes.get(ticketId)
    if ((before?.language ?? defaultLanguage) === language) return
    await outboxes.submit(venueId, {
      ...{ type: 'wish', by: 'holder', ticketId },
      ...(before ?? defaultMarks),
      language,
    })
  }

  return async (caller, { info: { venueId, facts } }, ticketId, language) => {
    if (caller.kind !== 'holder') return
    const { holderId, kind } = caller.holder
    try {
      const ends = facts.kind === 'bidSession' ? facts.deadline : facts.endsAt
      if (kind === 'wechat') await people.keep(holderId, ends - now())
      await speaks(venueId, ticketId, language)
    } catch (error) {
      logger.warn({ err: error, venueId }, 'In which language a holder is told could not be kept')
    }
  }
}
