import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Objection } from '@paihao/shared/contract/objection'
import type { Translate } from '@paihao/shared/text/texts'
import type { SheetPage } from '../../printing/sheet'
import { headOf, signers } from './sheet-head'
import { moment, type Say } from './sheet-words'

/** The objections at the opening and what was answered (实施条例 art. 44), on a page of their own; none when there were none. */
export function objectionPages(
  session: BidSession,
  objections: readonly Objection[],
  translate: Translate,
): SheetPage[] {
  if (objections.length === 0) return []
  const say: Say = (word, params) => translate(`sheets.${word}`, params)
  const columns = [
    ['number', 7],
    ['lot', 18],
    ['label', 10],
    ['bidder', 28],
    ['objection', 44],
    ['objectedAt', 20],
    ['answer', 44],
    ['signature', 14],
  ] as const
  return [
    {
      name: say('objections'),
      title: say('objections'),
      facts: headOf(session, say, session.queues.map(({ lotCode }) => lotCode).join(say('between.names'))),
      columns: columns.map(([word, width]) => ({ title: say(word), width })),
      rows: objections.map((one, i) => [
        String(i + 1),
        one.lotName,
        one.label ?? '',
        one.companyName ?? '',
        one.words ?? '',
        `${moment(one.at)} ${one.by}`,
        one.answers
          .map(({ words = '', at, by }) => say('answered', { words, time: moment(at), by }))
          .join(say('between.parts')),
        '',
      ]),
      empty: '',
      signatures: signers(say),
    },
  ]
}
