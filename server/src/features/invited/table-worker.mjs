import { parentPort, workerData } from 'node:worker_threads'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

// Plain JavaScript in a file of its own: a thread is started from a file, with little memory, so that a file that
// swells when it is unpacked takes nobody else with it.

const MOST_ROWS = 5000
const MOST_COLUMNS = 30

/** A workbook begins like any zip archive. */
const isWorkbook = bytes => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

async function workbookCells(bytes) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const rows = []
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    if (number > MOST_ROWS) return
    const cells = []
    for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column++)
      cells.push(String(row.getCell(column).text ?? ''))
    rows[number - 1] = cells
  })
  return Array.from(rows, row => row ?? [])
}

function textCells(bytes) {
  const text = decoded(bytes)
  const delimiter = [',', '\t', ';'].find(one => (text.split(/\r?\n/, 1)[0] ?? '').includes(one)) ?? ','
  const rows = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    to: MOST_ROWS,
  })
  return rows.map(row => row.slice(0, MOST_COLUMNS))
}

/** UTF-8, or else what Chinese spreadsheets write: GBK, which GB 18030 includes. */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

const { bytes } = workerData
parentPort.postMessage(isWorkbook(bytes) ? await workbookCells(bytes) : textCells(bytes))
