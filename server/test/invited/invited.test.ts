import ExcelJS from 'exceljs'
import { startApp, type TestApp } from '../support/app'
import { bidder, openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
let session: OpenSession
const lots = [
  { code: 'I', name: '监理' },
  { code: 'II', name: '检测' },
]
beforeAll(async () => {
  app = await startApp({ seed: true })
  session = await openSession(app, { lots, policy: { visibility: 'open', access: 'invited' } })
})
afterAll(() => app.close())

const good = '91440700MA0000015N'
const path = () => `/api/bid-sessions/${session.venueId}/invited`
const check = (bytes: Uint8Array) =>
  app.ask('POST', `${path()}/check`, {
    token: session.agent,
    body: { name: '名单.csv', base64: Buffer.from(bytes).toString('base64') },
  })
const csv = (...rows: string[]) => ['投标人名称,统一社会信用代码,标段', ...rows].join('\r\n')

/** The same text as Chinese spreadsheets save it; the characters of the test's own file. */
const gbk: Record<string, number[]> = {}
function inGbk(text: string): Buffer {
  if (Object.keys(gbk).length === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) gbk[decoder.decode(Uint8Array.of(high, low))] ??= [high, low]
  }
  return Buffer.from([...text].flatMap(one => (one < '\x80' ? [one.charCodeAt(0)] : (gbk[one] ?? []))))
}

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['GBK', inGbk],
])('a CSV file in %s is read', async (_, encode) => {
  const checked = await check(
    encode(csv(`示例建设甲有限公司,${good},I、II`, '示例乙公司,９１４４０７００ＭＡ００００７４ＹＴ,')),
  )
  expect(checked.status).toBe(200)
  expect(checked.at('rows.0')).toEqual({
    row: 2,
    companyName: '示例建设甲有限公司',
    creditCode: good,
    lots: ['I', 'II'],
    faults: [],
  })
  expect(checked.at('rows.1.creditCode')).toMatch(/^914407/)
})

test('each row is told what is wrong with it', async () => {
  const rows = [
    `,${good},`,
    `示例甲公司,${good},`,
    '示例乙公司,9144,III',
    `示例丙公司,${good.slice(0, 17)}0,`,
    '示例丁公司,,',
  ]
  const checked = await check(Buffer.from(csv(...rows)))
  const faults = (row: number) => checked.at(`rows.${row}.faults`)
  expect(faults(0)).toEqual([{ column: 'companyName', fault: 'missing' }])
  expect(faults(1)).toEqual([{ column: 'creditCode', fault: 'twice', hint: '2' }])
  expect(faults(2)).toEqual([
    { column: 'creditCode', fault: 'length' },
    { column: 'lots', fault: 'lot', hint: 'III' },
  ])
  expect(faults(3)).toEqual([{ column: 'creditCode', fault: 'check' }])
  expect(faults(4)).toEqual([{ column: 'creditCode', fault: 'missing' }])
})

test('the template, filled in, is what an import reads', async () => {
  const given = await app.ask('GET', `${path()}/template`, { token: session.agent })
  const workbook = new ExcelJS.Workbook()
  const bytes = Buffer.from(String(given.at('file.base64')), 'base64')
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer) // a Buffer will do, though its types are older
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  for (const [i, value] of ['示例建设甲有限公司', good, 'II'].entries()) sheet.getCell(3, i + 1).value = value
  const checked = await check(new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect(checked.at('rows')).toEqual([
    { row: 3, companyName: '示例建设甲有限公司', creditCode: good, lots: ['II'], faults: [] },
  ])
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file/columns'],
  ['a broken workbook', Buffer.from('PK\x03\x04 and nothing behind it'), 'file/unreadable'],
  ['other columns', Buffer.from('姓名,电话\r\n张三,1'), 'file/columns'],
  [
    'too many rows',
    Buffer.from(csv(...Array.from({ length: 1001 }, () => `示例,${good},`))),
    'file/too_long',
  ],
])('%s is refused with what to do', async (_, bytes, code) => {
  const refused = await check(bytes)
  expect([refused.status, refused.at('error.code')]).toEqual([400, code])
})

test('what is imported decides who may take; names are encrypted, a confirmed code is taken', async () => {
  const rows = [
    { companyName: bidder(1).companyName, creditCode: bidder(1).creditCode, lots: [] as string[] },
    { companyName: bidder(2).companyName, creditCode: bidder(2).creditCode, lots: ['II'] },
  ]
  const send = (body: object) => app.ask('POST', path(), { token: session.agent, body })
  const refused = await send({ rows })
  expect([refused.status, refused.at('error.code')]).toEqual([400, 'body/invalid'])
  const done = await send({ rows: rows.map(row => ({ ...row, confirmed: true })) })
  expect([done.status, done.at('count')]).toEqual([200, 2])
  const list = await app.ask('GET', path(), { token: session.agent })
  expect(list.at('list.rows.1.companyName')).toBe(bidder(2).companyName)
  expect(app.redisText()).not.toContain(bidder(1).companyName)
  expect(app.redisText()).not.toContain(bidder(1).creditCode)

  await session.take(1)
  await expect(session.take(2)).rejects.toThrow('bidder/not_invited')
  await expect(session.take(3)).rejects.toThrow('bidder/not_invited')
})

test('another agency sees nothing of the list', async () => {
  const other = await app.logIn('agent2')
  expect((await app.ask('GET', path(), { token: other })).status).toBe(403)
})
