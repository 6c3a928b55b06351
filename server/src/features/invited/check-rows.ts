import { creditCodeFault, normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import { INVITED_ROWS, type InvitedCheck } from '@paihao/shared/contract/invited'
import { Refused } from '../../refused'

type Row = InvitedCheck['rows'][number]
type Fault = Row['faults'][number]
type Column = Fault['column']

/** How a column may be headed, in the languages of the pages, compared without blanks and case. */
const headings: Record<Column, RegExp> = {
  companyName:
    /^(?:(?:投标人|投標人|单位|單位|企业|企業|公司)(?:名称|名稱|全称|全稱)?|company(?:name)?|bidder|empresa|concorrente)$/,
  creditCode:
    /^(?:(?:统一|統一)?(?:社会|社會)?信用代(?:码|碼)|creditcode|unifiedsocialcreditcode|códigodecrédito)$/,
  lots: /^(?:(?:标段|標段)(?:编号|編號|代码|代碼)?|lots?|lotes?)$/,
}
const LONGEST = 100

/** Reads the cells of a sheet as a list of the invited. Throws Refused when its columns cannot be told, or when it is too long. */
export function checkRows(cells: readonly (readonly string[])[], lotCodes: readonly string[]): Row[] {
  const top = cells.findIndex(row => columnsOf(row).creditCode !== undefined)
  const columns = columnsOf(cells[top] ?? [])
  if (columns.creditCode === undefined || columns.companyName === undefined) throw new Refused('file/columns')
  const filled = cells
    .map((row, i) => ({ row, number: i + 1 }))
    .slice(top + 1)
    .filter(({ row }) => row.some(cell => cell.trim() !== ''))
  if (filled.length > INVITED_ROWS) throw new Refused('file/too_long')
  const seen = new Map<string, number>()
  return filled.map(({ row, number }) => {
    const cell = (column: Column) => (row[columns[column] ?? -1] ?? '').normalize('NFKC').trim()
    const companyName = cell('companyName').slice(0, 1000)
    const creditCode = normaliseCreditCode(cell('creditCode')).slice(0, 1000)
    const lots = cell('lots')
      .split(/[,，、;；\s]+/)
      .filter(Boolean)
    const earlier = seen.get(creditCode)
    if (earlier === undefined) seen.set(creditCode, number)
    const faults: Fault[] = [
      ...nameFaults(companyName),
      ...codeFaults(creditCode),
      ...(earlier === undefined || creditCode === ''
        ? []
        : [{ column: 'creditCode', fault: 'twice', hint: String(earlier) } as const]),
      ...lots
        .filter(lot => !lotCodes.includes(lot))
        .map(hint => ({ column: 'lots', fault: 'lot', hint }) as const),
    ]
    return { row: number, companyName, creditCode, lots, faults }
  })
}

/** What is wrong with a row that is to be taken over; a check character that staff have confirmed is not. */
export function faultsOf(
  {
    companyName,
    creditCode,
    lots,
    confirmed = false,
  }: { companyName: string; creditCode: string; lots: readonly string[]; confirmed?: boolean | undefined },
  lotCodes: readonly string[],
): Fault[] {
  return [
    ...nameFaults(companyName),
    ...codeFaults(creditCode).filter(({ fault }) => !(confirmed && fault === 'check')),
    ...lots
      .filter(lot => !lotCodes.includes(lot))
      .map(hint => ({ column: 'lots', fault: 'lot', hint }) as const),
  ]
}

function nameFaults(name: string): Fault[] {
  if (name === '') return [{ column: 'companyName', fault: 'missing' }]
  return name.length > LONGEST ? [{ column: 'companyName', fault: 'long' }] : []
}

function codeFaults(code: string): Fault[] {
  if (code === '') return [{ column: 'creditCode', fault: 'missing' }]
  const found = creditCodeFault(code)
  if (found === null) return []
  const hint = found.suggestion === null ? {} : { hint: found.suggestion }
  return [{ column: 'creditCode', fault: found.fault, ...hint }]
}

function columnsOf(row: readonly string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {}
  for (const [i, cell] of row.entries()) {
    const heading = cell
      .normalize('NFKC')
      .replace(/[\s*＊()（）/]/g, '')
      .toLowerCase()
    for (const column of ['companyName', 'creditCode', 'lots'] as const)
      if (headings[column].test(heading)) columns[column] ??= i
  }
  return columns
}
