import { phoneLink } from '@paihao/shared/contract/phone-link'
import type { Policy } from '@paihao/shared/rules/policy'
import { createText, type Translate } from '@paihao/shared/text/texts'
import type { Handlers } from '../../http/handlers'
import type { Poster } from '../../printing/poster'
import type { Printer } from '../../printing/printer'
import type { CodePage, WechatCodes } from '../../notify/wechat-codes'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import { roomIdOf } from '../../venues/ids'
import type { Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { findVenue } from '../finding'

interface Options {
  venues: Venues
  halls: Halls
  printer: Printer
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
  /** The mini-program's own codes. */
  codes: WechatCodes
}

type Content = Omit<Poster, 'kind' | 'call' | 'help' | 'wechat'> & {
  call?: string
  code: { scene: Readonly<Record<string, string>>; page: CodePage }
}

/** Pages to hang up, each with a plain link, which any phone opens, and above it the mini-program's own code where WeChat gives one. */
export function createPosterHandlers(options: Options): Pick<Handlers, 'getSessionPoster' | 'getHallPoster'> {
  const { venues, halls, printer, publicUrl, codes } = options
  async function reply(translate: Translate, name: string, { code, ...poster }: Content) {
    const picture = await codes.of(code.scene, code.page)
    const whole: Poster = {
      kind: 'poster',
      call: translate('posters.call'),
      help: translate('posters.help'),
      ...poster,
    }
    const wechat = {
      code: dataUrl(picture),
      byWechat: translate('posters.byWechat'),
      byOthers: translate('posters.byOthers'),
    }
    const plain = () => printer.print(whole)
    // A picture that cannot be drawn is no reason to have no poster.
    const file = picture === null ? await plain() : await printer.print({ ...whole, wechat }).catch(plain)
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
      return ({ query: { of }, language }) => {
        const translate = createText(language)
        const room = roomIdOf(facts.openingRoom)
        if (of === 'room')
          return reply(translate, facts.openingRoom, {
            call: translate('posters.roomCall'),
            title: facts.openingRoom,
            details: [translate('posters.roomLead')],
            link: phoneLink(publicUrl, 'room', { room }),
            code: { scene: { r: room }, page: 'pages/room/index' },
            rule: translate('posters.roomRule'),
          })
        const deadline = instant(facts.deadline).slice(0, 16).replace('T', ' ')
        const lots = [...venue.queues.values()].map(queue => `${queue.lotCode ?? ''} ${queue.name}`.trim())
        return reply(translate, facts.projectCode, {
          title: facts.projectName,
          details: [
            translate('posters.sessionAt', { room: facts.openingRoom, deadline }),
            translate('posters.lots', { lots: lots.join(' / ') }),
          ],
          link: phoneLink(publicUrl, 'take', { venueId }),
          code: { scene: { v: venueId }, page: 'pages/take/index' },
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
          link: phoneLink(publicUrl, 'take', { hallId, ...(prefix === undefined ? {} : { prefix }) }),
          code: {
            scene: { h: hallId, ...(prefix === undefined ? {} : { m: prefix }) },
            page: 'pages/take/index',
          },
          rule: ruleOf(hall.policy, translate),
        })
      }
    },
  }
}

function dataUrl(picture: Buffer | null): string {
  const type = picture?.[0] === 0xff ? 'jpeg' : 'png'
  return `data:image/${type};base64,${picture?.toString('base64') ?? ''}`
}

/** The rule of taking in one sentence. */
function ruleOf({ order, returnWithin, requeueAfter }: Policy, translate: Translate): string {
  if (order === 'draw') return translate('posters.byDraw')
  return translate('posters.byArrival', { minutes: returnWithin, k: requeueAfter })
}
