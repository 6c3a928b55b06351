import type { NoticesFigures } from '@paihao/shared/contract/notice'
import { type NoticeEntry, type WayName, wayNames } from '@paihao/shared/rules/outbox'
import { isSealed } from '@paihao/shared/rules/visibility'
import type { Store } from '../../log/types'
import type { Messenger } from '../../notify/messenger'
import type { Venues } from '../../venues/venues'
import { instant } from '../../venues/views/instant'
import { alarmsOf, wechatView } from './alarms'
import { count, countByKind, refusalsOf, spread, tookOf } from './counting'

const HOUR = 3600_000
const HOURS = 24
/** Seconds within which a call should be heard of: a page has 3 to say so, and then a message goes out. */
const WITHIN = [1, 3, 5, 10, 30, null] as const
/** An answer counts for so long (ms): it reads the outbox of every venue under way. */
const FRESH = 2_000

interface Options {
  venues: Venues
  store: Pick<Store, 'venues'>
  messenger: Pick<Messenger, 'outboxes' | 'api' | 'templates'>
}

/** How telling holders goes in all venues under way that may be counted. */
export function createOverallFigures({ venues, store, messenger }: Options): () => Promise<NoticesFigures> {
  // A message of a long-term template uses nothing up.
  const isCounted = (kind: NoticeEntry['kind']) => messenger.templates.kinds[kind]?.longTerm !== true
  let last: { at: number; figures: Promise<NoticesFigures> } | null = null

  async function read(): Promise<NoticesFigures> {
    const now = venues.now()
    const entries: NoticeEntry[] = []
    let [counted, sealed] = [0, 0]
    for (const venueId of await store.venues.live()) {
      const journal = await venues.find(venueId)
      if (journal === undefined || journal.state.info.stage === 'draft') continue
      if (isSealed(journal.state, now)) {
        sealed++
        continue
      }
      counted++
      const box = await messenger.outboxes.find(venueId)
      for (const entry of box?.notices.values() ?? []) if (entry.at > now - HOURS * HOUR) entries.push(entry)
    }
    entries.sort((a, b) => a.at - b.at)
    await messenger.api?.token.look()
    return { ...figuresOf(entries, now, isCounted), venues: counted, sealed, ...stateOf(entries) }
  }

  const stateOf = (entries: readonly NoticeEntry[]) => ({
    wechat: wechatView(messenger.api),
    alarms: alarmsOf(entries, messenger.api),
  })

  return async () => {
    const now = venues.now()
    if (last === null || now - last.at > FRESH) {
      last = { at: now, figures: read() }
      last.figures.catch(() => (last = null))
    }
    return await last.figures
  }
}

type Figures = Omit<NoticesFigures, 'venues' | 'sealed' | 'wechat' | 'alarms'>

/** Whether a way took it and could not bring it: WeChat alone says so. */
const wasLost = ({ undelivered }: NoticeEntry, way: WayName): boolean =>
  way === 'wechat' && undelivered !== undefined

/** The figures of these entries alone. `isCounted`: whether a message of this kind uses up an allowance. */
export function figuresOf(
  entries: readonly NoticeEntry[],
  now: number,
  isCounted: (kind: NoticeEntry['kind']) => boolean = () => true,
): Figures {
  const sent = entries.filter(({ status }) => status === 'sent')
  const shown = entries.filter(({ status }) => status === 'page')
  const lost = entries.filter(one => wasLost(one, 'wechat'))
  const refused = [
    ...lost.map(one => ({ way: 'wechat', code: one.undelivered })),
    ...entries.flatMap(refusalsOf),
  ]
  const byWay = (way: WayName | null) => (entry: NoticeEntry) => entry.way === way
  return {
    madeAt: instant(now),
    counts: countByKind(entries),
    ways: [
      { way: 'page', told: shown.length, refused: 0, unknown: 0, undelivered: 0, took: spread(shown) },
      ...wayNames.map(way => ({
        way,
        told: sent.filter(byWay(way)).length,
        refused: entries.filter(
          one =>
            (one.shut.includes(way) && !wasLost(one, way)) || (one.way === way && one.status === 'refused'),
        ).length,
        undelivered: entries.filter(one => wasLost(one, way)).length,
        unknown: entries.filter(one => one.way === way && one.status === 'unknown').length,
        took: spread(sent.filter(byWay(way))),
      })),
    ],
    refusals: count(refused, ({ way, code }) => `${way} ${code}`).map(([name, many]) => {
      const [way, ...code] = name.split(' ')
      return { way: way as WayName, code: code.join(' '), count: many } // as put together above
    }),
    calls: callsOf(shown, sent),
    hours: hoursOf(entries, now),
    credits: {
      used: sent.filter(byWay('wechat')).filter(({ kind }) => isCounted(kind)).length,
      kept: entries.filter(({ code }) => code === 'kept for the call').length,
      missing: entries.filter(({ code }) => code === 'no credit').length,
      gone: entries.flatMap(refusalsOf).filter(({ code }) => String(code) === '43101').length,
    },
  }
}

function callsOf(shown: readonly NoticeEntry[], sent: readonly NoticeEntry[]): Figures['calls'] {
  return WITHIN.map((within, i) => {
    const from = (WITHIN[i - 1] ?? 0) * 1000
    const to = within === null ? Infinity : within * 1000
    const isHere = (entry: NoticeEntry) => {
      const took = tookOf(entry)
      return entry.kind === 'called' && took >= from && took < to
    }
    return { within, page: shown.filter(isHere).length, away: sent.filter(isHere).length }
  })
}

function hoursOf(entries: readonly NoticeEntry[], now: number): Figures['hours'] {
  const first = Math.floor(now / HOUR) - HOURS + 1
  const hours = Array.from({ length: HOURS }, (_, i) => ({
    from: instant((first + i) * HOUR),
    ...{ page: 0, away: 0, waits: 0, failed: 0 },
  }))
  for (const { at, status } of entries) {
    const hour = hours[Math.floor(at / HOUR) - first]
    if (hour === undefined) continue
    if (status === 'page') hour.page++
    else if (status === 'sent') hour.away++
    else if (status === 'waits') hour.waits++
    else if (status === 'refused' || status === 'unknown') hour.failed++
  }
  // The night before the first of them tells nothing.
  const begin = hours.findIndex(({ page, away, waits, failed }) => page + away + waits + failed > 0)
  return begin === -1 ? [] : hours.slice(begin)
}
