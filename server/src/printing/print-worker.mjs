import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import pdfmake from 'pdfmake'

// Plain JavaScript in a file of its own: a thread is started from a file, and reading a Chinese font would keep
// everybody else waiting on the main one.

const require = createRequire(import.meta.url)
const font = weight => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)
pdfmake.setFonts({ noto: { normal: font('400Regular'), bold: font('700Bold') } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(path => path.endsWith('.ttf'))

const INK = '#1F2933'
const SOFT = '#5B6770'
const LINE = '#9AA5B1'

/** A4 landscape: title and code to verify on each page, the table's header row repeated, page x of y. */
async function pdf({ pages, pageOf, proof, verify, verifyUrl, made }) {
  const body = pages.flatMap((page, i) => [
    { text: page.title, style: 'title', ...(i === 0 ? {} : { pageBreak: 'before' }) },
    {
      columns: halves(page.facts).map(facts => ({ stack: facts.map(fact) })),
      columnGap: 24,
      margin: [0, 0, 0, 8],
    },
    table(page),
    {
      unbreakable: true,
      columns: page.signatures.map(signer => ({ text: signer, margin: [0, 22, 0, 0] })),
    },
  ])
  return await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [32, 36, 32, 74],
      defaultStyle: { font: 'noto', fontSize: 9, color: INK },
      styles: { title: { fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 10] } },
      footer: (page, count) => ({
        margin: [32, 10, 32, 0],
        columns: [
          { qr: verifyUrl, fit: 54, width: 62 },
          {
            width: '*',
            fontSize: 7.5,
            color: SOFT,
            stack: [
              { text: verify, margin: [0, 4, 0, 2] },
              { text: proof },
              { text: made, margin: [0, 2, 0, 0] },
            ],
          },
          {
            width: 'auto',
            margin: [0, 20, 0, 0],
            text: pageOf.replace('{page}', String(page)).replace('{pages}', String(count)),
          },
        ],
      }),
      content: body,
    })
    .getBuffer()
}

const halves = facts => [facts.filter((_, i) => i % 2 === 0), facts.filter((_, i) => i % 2 === 1)]
const fact = ([label, value]) => ({
  text: [{ text: label, color: SOFT }, value],
  margin: [0, 0, 0, 3],
})

/** Characters of a script that is one em wide: how many stand side by side in all columns of a page, and how many lines of them still share a page with others. */
const CHARACTERS_ACROSS = 90
const LINES_TOGETHER = 15

/** How many lines the fullest cell of a row takes, where a unit of a column's width holds so many wide characters. */
function linesIn(row, columns, wideAUnit) {
  const lines = columns.map(({ width }, i) => {
    const most = Math.max(1, Math.floor(width * wideAUnit))
    return String(row[i] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(wideIn(line) / most)), 0)
  })
  return Math.max(...lines)
}

/** Latin letters and digits are half as wide as the characters of Chinese. */
const wideIn = text => [...text].reduce((sum, one) => sum + (one.codePointAt(0) < 0x2e80 ? 0.5 : 1), 0)

function table({ columns, rows, empty }) {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const none = [{ text: empty, colSpan: columns.length, alignment: 'center', color: SOFT }]
  return {
    table: {
      headerRows: 1,
      // A row that is taller than a page cannot be kept together: it would be left out.
      dontBreakRows: rows.every(row => linesIn(row, columns, CHARACTERS_ACROSS / all) < LINES_TOGETHER),
      widths: columns.map(({ width }) => `${(width / all) * 100}%`),
      heights: row => (row === 0 ? 'auto' : 24),
      body: [
        columns.map(({ title }) => ({ text: title, bold: true, fillColor: '#EEF2F5' })),
        ...(rows.length === 0 ? [[...none, ...columns.slice(1).map(() => '')]] : rows),
      ],
    },
    fontSize: 8,
    layout: { hLineColor: () => LINE, vLineColor: () => LINE, hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
  }
}

/** One tab a lot; every cell is text, so that no code of 18 digits becomes a number. */
async function xlsx({ pages, pageOf, proof }) {
  const book = new ExcelJS.Workbook()
  pages.forEach((page, i) => {
    const tab = book.addWorksheet(tabName(page.name, i), {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: {
        oddFooter: `&L&8${proof.replaceAll('&', '&&')}&R&8${pageOf.replace('{page}', '&P').replace('{pages}', '&N')}`,
      },
    })
    const last = page.columns.length
    tab.columns = page.columns.map(({ width }) => ({ width, style: { numFmt: '@' } }))
    tab.addRow([page.title]).font = { size: 16, bold: true }
    tab.mergeCells(1, 1, 1, last)
    tab.getCell(1, 1).alignment = { horizontal: 'center' }
    for (const [label, value] of page.facts) {
      const row = tab.addRow([`${label}${value}`])
      tab.mergeCells(row.number, 1, row.number, last)
    }
    const header = tab.addRow(page.columns.map(({ title }) => title))
    header.font = { bold: true }
    tab.pageSetup.printTitlesRow = `${header.number}:${header.number}`
    const titles = page.columns.map(({ title }) => title)
    for (const [row, cells] of [[header, titles], ...page.rows.map(cells => [tab.addRow(cells), cells])]) {
      row.height = Math.min(TALLEST, Math.max(24, 6 + 15 * linesIn(cells, page.columns, 0.45)))
      for (let column = 1; column <= last; column++) {
        const cell = row.getCell(column)
        cell.border = { top: thin, bottom: thin, left: thin, right: thin }
        cell.alignment = { vertical: 'middle', wrapText: true }
      }
    }
    tab.addRow([])
    const foot = tab.addRow([page.signatures.join('                    ')])
    tab.mergeCells(foot.number, 1, foot.number, last)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A row of a workbook is at most so high (points). */
const TALLEST = 409
const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } }

/** A tab's name has at most 31 characters, none of them []:*?/\, and stands once in a book. */
const tabName = (name, i) => `${i + 1} ${name.replace(/[[\]:*?/\\]/g, ' ')}`.slice(0, 31)

/** A4 portrait: what to do, where, the code as large as it goes, and by which rule people are called. */
async function poster({ call, title, details, link, wechat, rule, help }) {
  const centred = { alignment: 'center' }
  return await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [48, 44, 48, 36],
      defaultStyle: { font: 'noto', fontSize: 16, color: INK },
      content: [
        { text: call, fontSize: call.length > 12 ? 34 : 44, bold: true, color: '#0B6E8A', ...centred },
        {
          text: short(title, 90),
          fontSize: title.length > 40 ? 20 : 26,
          bold: true,
          margin: [0, 18, 0, 6],
          ...centred,
        },
        ...details.map(text => ({ text: short(text, 150), color: SOFT, ...centred })),
        ...codes(link, wechat, title.length > 40 ? 250 : 380),
        { text: rule, fontSize: 20, margin: [0, 0, 0, 14], ...centred },
        { text: help, color: SOFT, ...centred },
      ],
    })
    .getBuffer()
}

/** One code, or WeChat's own above a smaller one for everybody else. */
function codes(link, wechat, size) {
  if (wechat === undefined) return [{ qr: link, fit: size, margin: [0, 28, 0, 28], alignment: 'center' }]
  const { code, byWechat, byOthers } = wechat
  const words = { alignment: 'center', fontSize: 13, color: SOFT }
  return [
    { image: code, fit: [size - 100, size - 100], alignment: 'center', margin: [0, 20, 0, 4] },
    { text: byWechat, ...words },
    { qr: link, fit: 92, alignment: 'center', margin: [0, 10, 0, 2] },
    { text: byOthers, ...words, margin: [0, 0, 0, 16] },
  ]
}

const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const makers = { pdf, xlsx, poster }

parentPort?.on('message', async ({ id, job }) => {
  try {
    parentPort?.postMessage({ id, value: await makers[job.kind](job) })
  } catch (error) {
    parentPort?.postMessage({ id, fault: String(error) })
  }
})
