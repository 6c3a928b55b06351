import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { SheetQuery } from '@paihao/shared/contract/sheet'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { Translate } from '@paihao/shared/text/texts'
import type { SheetColumn, SheetPage } from '../../printing/sheet'
import { absenceWords, acceptance, mark, versions } from './record-words'
import { headOf, signers } from './sheet-head'
import { moment, type Say, type SheetWord } from './sheet-words'

/** One column: its word, its width in characters (no word of its heading breaks in any language), and what stands in it for a ticket. */
type Column = readonly [SheetWord, number, (ticket: StaffTicket, say: Say) => string]

const signIn: readonly Column[] = [
  ['bidder', 26, companies],
  ['creditCode', 24, ticket => ticket.bidder?.creditCode ?? ''],
  ['delegate', 17, ticket => ticket.bidder?.delegateName ?? ''],
  // For the pen, wide enough for it: nobody is ever asked for the number of their identity document (个人信息保护法 art.
  // 6). That the document was checked stands on the delivery sheet.
  ['idNumber', 15, () => ''],
  ['phone', 16, ticket => ticket.bidder?.phone ?? ''],
  ['label', 12, ticket => ticket.label ?? ''],
  ['takenAt', 20, ticket => moment(ticket.takenAt)],
  ['arrivedAt', 20, (ticket, say) => moment(ticket.arrivedAt) || say('notArrived')],
  ['signature', 18, () => ''],
  ['remark', 20, (ticket, say) => remarks(ticket, say)],
]

const delivery: readonly Column[] = [
  ['bidder', 28, companies],
  ['label', 12, ticket => ticket.label ?? ''],
  ['deliveredAt', 20, (ticket, say) => moment(ticket.deliveredAt) || say('notDelivered')],
  ['seal', 12, ({ delivery }, say) => (delivery === undefined ? '' : say(delivery.seal))],
  ['copies', 10, ({ delivery }) => (delivery === undefined ? '' : String(delivery.copies))],
  ['accepted', 12, (ticket, say) => acceptance(ticket, say)],
  [
    'refusalReason',
    18,
    (ticket, say) => ticket.delivery?.refusalReason ?? (ticket.late === true ? say('late') : ''),
  ],
  ['idChecked', 16, ({ delivery }, say) => mark(delivery?.idChecked, say)],
  ['powerSeen', 14, ({ delivery }, say) => mark(delivery?.powerSeen, say)],
  ['signature', 16, () => ''],
  [
    'remark',
    32,
    (ticket, say) =>
      [ticket.delivery?.remark ?? '', ...versions(ticket, say), remarks(ticket, say)]
        .filter(Boolean)
        .join(say('between.parts')),
  ],
]

/** The bidder; of a joint bid all who bid together, the leading company first (招标投标法 art. 31). */
function companies({ bidder }: StaffTicket, say: Say): string {
  return [bidder?.companyName ?? '', ...(bidder?.members ?? []).map(member => member.companyName)].join(
    say('between.names'),
  )
}

/** In the order in which it happened: who came, or handed over, first. Those who did not come last. */
const orderOf: Record<SheetQuery['sheet'], (ticket: StaffTicket) => string> = {
  signIn: ticket => `${ticket.arrivedAt ?? '9'} ${ticket.takenAt}`,
  delivery: ticket => `${ticket.deliveredAt ?? '9'} ${ticket.takenAt}`,
}

/** The pages of a sheet (国务院令第 613 号 art. 36: who delivered when, and in what state the seal was), a lot each. */
export function sheetPages(
  kind: SheetQuery['sheet'],
  session: BidSession,
  tickets: readonly StaffTicket[],
  translate: Translate,
): SheetPage[] {
  const say: Say = (word, params) => translate(`sheets.${word}`, params)
  const columns = kind === 'signIn' ? signIn : delivery
  const shown: SheetColumn[] = columns.map(([word, width]) => ({ title: say(word), width }))
  return session.queues.map(queue => ({
    name: `${queue.lotCode} ${queue.name}`.trim(),
    title: say(kind),
    facts: headOf(session, say, `${queue.lotCode} ${queue.name}`.trim()),
    columns: [{ title: say('number'), width: 7 }, ...shown],
    rows: tickets
      .filter(({ queueId }) => queueId === queue.queueId)
      .sort((a, b) => (orderOf[kind](a) < orderOf[kind](b) ? -1 : 1))
      .map((ticket, i) => [String(i + 1), ...columns.map(([, , cell]) => cell(ticket, say))]),
    empty: say('none'),
    signatures: signers(say),
  }))
}

/** What the papers should be looked at for. */
function remarks(ticket: StaffTicket, say: Say): string {
  const { state } = ticket
  const marks = [
    state === 'cancelled' || state === 'void' || state === 'missed' ? say(state) : '',
    ticket.reason === 'ended' ? '' : (ticket.reason ?? ''),
    absenceWords(ticket, say),
    ticket.late === true ? say('late') : '',
    ticket.disputed === true ? say('disputed') : '',
    ticket.delegateTwice === true ? say('delegateTwice') : '',
    ticket.creditCodeDoubtful === true ? say('doubtful') : '',
  ]
  return marks.filter(mark => mark !== '').join(say('between.parts'))
}
