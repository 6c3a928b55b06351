import type { TextKey, TextParams } from '@paihao/shared/text/texts'

type Word = TextKey extends infer K ? (K extends `sheets.${infer Rest}` ? Rest : never) : never

/** Says a word of the sheets in the reader's language. */
export type Say = (word: Word, params?: TextParams) => string
export type SheetWord = Word

/** YYYY-MM-DD HH:mm:ss in Asia/Shanghai: instants cross the wire at that offset. */
export function moment(instant: string | undefined): string {
  return instant === undefined ? '' : instant.slice(0, 19).replace('T', ' ')
}
