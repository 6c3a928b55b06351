import { phoneLink } from '@paihao/shared/contract/phone-link'
import type { Policy } from '@paihao/shared/rules/policy'
import { createText, type Translate } from '@paihao/shared/text/texts'
import type { Handlers } from '../../http/handlers'
import type { Poster } from '../../printing/poster'
import type { Printer } from '../../printing/printer'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import type { Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { findVenue } from '../finding'

interface Options {
  venues: Venues
  halls: Halls
  printer: Printer
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
}

/** Pages to hang up, each with a plain link: WeChat opens the mini-program by it, everything else the H5. */
export function createPosterHandlers(options: Options): Pick<Handlers, 'getSessionPoster' | 'getHallPoster'> {
  const { venues, halls, printer, publicUrl } = options
  const linkTo = (query: Record<string, string>) => phoneLink(publicUrl, 'take', query)

  async function reply(translate: Translate, name: string, poster: Omit<Poster, 'kind' | 'call' | 'help'>) {
    const file = await printer.print({
      kind: 'poster',
      call: translate('posters.call'),
      help: translate('posters.help'),
      ...poster,
    })
    return {
      status: 200 as const,
      body: {
        file: {
          name: translate('posters.fileName', { name }),
          mediaType: 'application/pdf',
          base64: file.toString('base64'),
        },
      },
    }
  }

  return {
    async getSessionPoster(caller, { venueId }) {
      const { state: venue } = await findVenue(venues, caller, venueId)
      const { facts, policy } = venue.info
      if (facts.kind !== 'bidSession') throw new Refused('not_found')
      return ({ language }) => {
        const translate = createText(language)
        const deadline = instant(facts.deadline).slice(0, 16).replace('T', ' ')
        const lots = [...venue.queues.values()].map(queue => `${queue.lotCode ?? ''} ${queue.name}`.trim())
        return reply(translate, facts.projectCode, {
          title: facts.projectName,
          details: [
            translate('posters.sessionAt', { room: facts.openingRoom, deadline }),
            translate('posters.lots', { lots: lots.join(' / ') }),
          ],
          link: linkTo({ venueId }),
          rule: ruleOf(policy, translate),
        })
      }
    },
    async getHallPoster(_caller, { hallId }) {
      const hall = await halls.find(hallId)
      if (hall === undefined) throw new Refused('not_found')
      return async ({ query: { prefix }, language }) => {
        const translate = createText(language)
        const matter = hall.queues.find(queue => queue.prefix === prefix)
        if (prefix !== undefined && matter === undefined) throw new Refused('not_found')
        const chosen = matter === undefined ? hall.queues : [matter]
        const matters = chosen.map(queue => `${queue.prefix} ${queue.name}`).join(' / ')
        return await reply(translate, hall.name, {
          title: hall.name,
          details: [translate('posters.matters', { matters })],
          link: linkTo({ hallId, ...(prefix === undefined ? {} : { prefix }) }),
          rule: ruleOf(hall.policy, translate),
        })
      }
    },
  }
}

/** The rule of taking in one sentence. */
function ruleOf({ order, returnWithin, requeueAfter }: Policy, translate: Translate): string {
  if (order === 'draw') return translate('posters.byDraw')
  return translate('posters.byArrival', { minutes: returnWithin, k: requeueAfter })
}
