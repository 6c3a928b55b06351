import type {
  Absence as AbsenceView,
  Delivery as DeliveryView,
  DeskRecord as DeskRecordView,
} from '@paihao/shared/contract/ticket'
import type { Absence, Delivery, DeskRecord, Note, Ticket } from '@paihao/shared/rules/ticket'
import { instant } from './instant'

/** The words of notes by noteId: of those that the reader may know. */
export type NoteWords = ReadonlyMap<string, string>
export const noWords: NoteWords = new Map()

/** What was recorded of a delivery; its remark only with the words of its note. */
export function deliveryView({ note, remark, ...facts }: Delivery, words: NoteWords): DeliveryView {
  const said = note === undefined ? remark : words.get(note.noteId)
  return said === undefined ? facts : { ...facts, remark: said }
}

/** Every version of a ticket's record, named by who wrote it up. */
export function recordsView(
  records: readonly DeskRecord[],
  words: NoteWords,
  nameOf: (by: string) => string,
): DeskRecordView[] {
  return records.map(({ kind, at, by, delivery, deliveredAt, reason, note }) => ({
    kind,
    at: instant(at),
    by: nameOf(by),
    delivery: deliveryView(delivery, words),
    deliveredAt: instant(deliveredAt),
    ...(reason === null ? {} : { reason }),
    ...(note !== null && words.has(note.noteId) ? { remark: words.get(note.noteId) } : {}),
  }))
}

export function absenceView({ kind, at, reason }: Absence): AbsenceView {
  return { kind, at: instant(at), ...(reason === null ? {} : { reason }) }
}

/** The notes that stand in a ticket's records. */
export function notesOf({ records }: Ticket): Note[] {
  return records.flatMap(({ delivery, note }) => [delivery.note ?? [], note ?? []].flat())
}
