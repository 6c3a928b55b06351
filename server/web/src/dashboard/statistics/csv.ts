import { saveBlob } from '../../lib/save-file'

/** What Excel would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/

/** A CSV file (RFC 4180) as spreadsheets read it: with a BOM, and no cell that begins like a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Lets the browser save such a text. */
export function saveFile(name: string, text: string): void {
  saveBlob(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}
