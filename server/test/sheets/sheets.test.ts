import type { File } from '@paihao/shared/contract/file'
import ExcelJS from 'exceljs'
import { startApp, type TestApp } from '../support/app'
import { pdfText } from '../support/pdf-text'
import { bidder, delivered, openSession, type OpenSession } from '../support/bid-session'

let app: TestApp
let session: OpenSession

beforeAll(async () => {
  app = await startApp({ seed: true, env: { PUBLIC_URL: 'https://paihao.example/' } })
  session = await openSession(app)
  const served = await session.take(1)
  const waiting = await session.take(2)
  await session.call()
  await session.move(served.ticketId, 'serve')
  await session.move(served.ticketId, 'finish', delivered)
  await session.move(waiting.ticketId, 'void', { reason: '重复取号' })
})
afterAll(() => app.close())

const ask = (query: string, token = session.agent, headers = {}) =>
  app.ask('GET', `/api/bid-sessions/${session.venueId}/sheet?${query}`, { token, headers })

async function fileOf(query: string, headers = {}): Promise<File & { bytes: Buffer }> {
  const answer = await ask(query, session.agent, headers)
  expect(answer.status).toBe(200)
  const file = answer.at('file') as File // as the contract's tests have checked
  return { ...file, bytes: Buffer.from(file.base64, 'base64') }
}

/** The rows of a workbook's first tab as text. */
async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow(row => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, cell => cells.push(cell.text))
    rows.push(cells)
  })
  return rows
}

const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

describe('the sign-in sheet', () => {
  it('names who came and when to the second, with every code as text and the phone masked', async () => {
    const { bytes, name } = await fileOf('sheet=signIn&format=xlsx')
    expect(name).toBe('JMZB-2026-0100 投标人签到表.xlsx')
    const rows = await rowsOf(bytes)
    const header = rows.findIndex(([first]) => first === '序号')
    const [one, two] = rows.slice(header + 1)
    const { companyName, creditCode, delegateName } = bidder(1)
    expect(one).toEqual([
      '1',
      companyName,
      creditCode,
      delegateName,
      '',
      '138****0001',
      expect.stringMatching(/^A\d+$/),
      expect.stringMatching(moment),
      expect.stringMatching(moment),
      '',
      expect.any(String),
    ])
    expect(two?.slice(8)).toEqual(['未签到', '', '已作废；重复取号；信用代码校验不符'])
  })
})

describe('the delivery sheet', () => {
  it('records when each bid was delivered and in what state (国务院令第 613 号 art. 36)', async () => {
    const rows = await rowsOf((await fileOf('sheet=delivery&format=xlsx')).bytes)
    const header = rows.findIndex(([first]) => first === '序号')
    expect(rows[header]).toEqual(
      expect.arrayContaining(['投标人名称', '递交时间', '密封情况', '份数', '是否接收', '拒收原因', '签名']),
    )
    const [one, two] = rows.slice(header + 1)
    expect(one?.slice(3, 8)).toEqual([expect.stringMatching(moment), '完好', '2', '接收', ''])
    expect(two?.slice(3, 8)).toEqual(['未递交', '', '', '', ''])
  })

  it('is printed as pages with the Chinese font within', async () => {
    const { bytes, mediaType } = await fileOf('sheet=delivery&format=pdf')
    const text = bytes.toString('latin1')
    expect(mediaType).toBe('application/pdf')
    expect(text.startsWith('%PDF-')).toBe(true)
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(text).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/)
    expect(text).toMatch(/\/FontFile2/)
    expect(text).toMatch(/NotoSansSC/)
  })

  it('says on paper what the workbook says', async () => {
    for (const sheet of ['signIn', 'delivery']) {
      const rows = await rowsOf((await fileOf(`sheet=${sheet}&format=xlsx`)).bytes)
      const header = rows.findIndex(([first]) => first === '序号')
      const printed = pdfText((await fileOf(`sheet=${sheet}&format=pdf`)).bytes)
      for (const row of rows.slice(header, header + 3))
        expect(printed).toContain(row.join('').replace(/\s/g, ''))
    }
  })

  it('speaks the reader’s language', async () => {
    const { name } = await fileOf('sheet=delivery&format=xlsx', { 'Accept-Language': 'pt' })
    expect(name).toBe('JMZB-2026-0100 Registo de entrega das propostas.xlsx')
  })

  it.each([
    ['zh-CN', /^项目编号：\S/, '已作废；重复取号；信用代码校验不符', '监督人：'],
    ['en', /^Project code: \S/, 'Voided; 重复取号; Credit code fails its check', 'Supervisor:'],
    [
      'pt',
      /^Código do projeto: \S/,
      'Anulada; 重复取号; Código de crédito com erro de controlo',
      'Supervisor:',
    ],
  ])('puts its words together as %s does', async (language, fact, remark, signer) => {
    const headers = { 'Accept-Language': language }
    const rows = await rowsOf((await fileOf('sheet=signIn&format=xlsx', headers)).bytes)
    expect(rows.map(([first]) => first)).toContainEqual(expect.stringMatching(fact))
    expect(rows.map(row => row.at(-1))).toContain(remark)
    expect(rows.at(-1)?.[0]).toContain(signer)
    const printed = pdfText((await fileOf('sheet=signIn&format=pdf', headers)).bytes)
    expect(printed).toContain(remark.replace(/\s/g, ''))
    expect(printed).toContain(signer)
  })
})

it('leaves out no bid, however much was remarked of it', async () => {
  const talked = await openSession(app)
  const { ticketId } = await talked.take(3)
  await talked.call()
  await talked.move(ticketId, 'serve')
  const remark = '封套一角有折痕，'.repeat(62)
  const delivery = { ...delivered.delivery, remark }
  await talked.move(ticketId, 'finish', { delivery })
  for (let n = 1; n <= 3; n++)
    await talked.move(ticketId, 'correct', { delivery: { ...delivery, copies: n }, reason: `第${n}次清点` })
  const fetched = async (format: string) => {
    const path = `/api/bid-sessions/${talked.venueId}/sheet?sheet=delivery&format=${format}`
    const { base64 } = (await app.ask('GET', path, { token: talked.agent })).at('file') as File // as the contract's tests have checked
    return Buffer.from(base64, 'base64')
  }
  const printed = pdfText(await fetched('pdf'))
  expect(printed).toContain(bidder(3).companyName)
  expect(printed.match(/第3次清点/g)?.length).toBeGreaterThan(0)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await fetched('xlsx')).buffer)
  const heights: number[] = []
  book.worksheets[0]?.eachRow(row => {
    if (row.getCell(1).text === '1') heights.push(row.height)
  })
  expect(heights).toEqual([409])
})

describe('before the deadline of a sealed session', () => {
  it('there is no sheet, since it names the bidders', async () => {
    const sealed = await openSession(app, { policy: { visibility: 'sealed' } })
    const answer = await app.ask('GET', `/api/bid-sessions/${sealed.venueId}/sheet?sheet=signIn&format=pdf`, {
      token: sealed.agent,
    })
    expect([answer.status, answer.at('error.code')]).toEqual([404, 'record/sealed'])
  })
})

it('is for the session’s own agency', async () => {
  const other = await app.logIn('agent2')
  expect((await ask('sheet=signIn&format=pdf', other)).status).toBe(403)
})
