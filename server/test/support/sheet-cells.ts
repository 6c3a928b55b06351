import ExcelJS from 'exceljs'
import type { TestApp } from './app'
import type { OpenSession } from './bid-session'

/** The rows of every tab of a session's sheet, as text. */
export async function sheetRows(
  app: TestApp,
  { venueId, agent }: OpenSession,
  sheet: string,
): Promise<string[][]> {
  const path = `/api/bid-sessions/${venueId}/sheet?sheet=${sheet}&format=xlsx`
  const answer = await app.ask('GET', path, { token: agent })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(Buffer.from(String(answer.at('file.base64')), 'base64')).buffer)
  const rows: string[][] = []
  for (const worksheet of book.worksheets)
    worksheet.eachRow(row => {
      const cells: string[] = []
      row.eachCell({ includeEmpty: true }, cell => cells.push(cell.text))
      rows.push(cells)
    })
  return rows
}

/** The numbered rows of a workbook's first tab. */
export async function numberedRows(base64: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow(row => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, cell => cells.push(cell.text))
    if (/^\d+$/.test(cells[0] ?? '')) rows.push(cells)
  })
  return rows
}
