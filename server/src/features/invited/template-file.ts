import type { File } from '@paihao/shared/contract/file'
import type { Translate } from '@paihao/shared/text/texts'

/** Text cells: a spreadsheet would read a long code as a number, and round it. */
const TEXT = '@'
const ROWS = 300

/** A workbook with the headings that an import looks for, and one example above them to be read. */
export async function templateFile(translate: Translate, lotCodes: readonly string[]): Promise<File> {
  // Loaded when it is needed: it is a quarter of all that the server would otherwise load at its start.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet(translate('invited.title'))
  sheet.columns = [
    { width: 36, style: { numFmt: TEXT } },
    { width: 26, style: { numFmt: TEXT } },
    { width: 24, style: { numFmt: TEXT } },
  ]
  sheet.addRow([
    translate('invited.templateLead', { lots: lotCodes.join(translate('invited.lots.between')) }),
  ])
  sheet.mergeCells('A1:C1')
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' }
  sheet.getRow(1).height = 48
  sheet.addRow([
    translate('invited.companyName'),
    translate('invited.creditCode'),
    translate('invited.lots'),
  ]).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 2 }]
  for (let row = 3; row <= ROWS; row++)
    for (let column = 1; column <= 3; column++) sheet.getCell(row, column).numFmt = TEXT
  const bytes = await workbook.xlsx.writeBuffer()
  return {
    name: `${translate('invited.title')}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: Buffer.from(bytes).toString('base64'),
  }
}
