/** A column: its title, its width in characters, and whether its cells are codes (text, never a number). */
export interface SheetColumn {
  title: string
  width: number
}

/** One lot's page of a sheet: what it is about, a table, and where people sign. Everything is text, ready to be printed. */
export interface SheetPage {
  /** Of the workbook's tab. */
  name: string
  title: string
  /** Each label with the sign that stands behind it in the reader's language, as each who signs. */
  facts: [label: string, value: string][]
  columns: SheetColumn[]
  rows: string[][]
  /** Said instead of rows when there are none. */
  empty: string
  signatures: string[]
}

/** What stands on each page: where its record is checked, and the page's number with `{page}` and `{pages}` to fill. */
export interface SheetFrame {
  language: string
  pageOf: string
  proof: string
  verify: string
  verifyUrl: string
  made: string
}

/** A sheet of a bid opening, as a workbook or as pages. */
export interface Sheet extends SheetFrame {
  kind: 'pdf' | 'xlsx'
  pages: SheetPage[]
}
