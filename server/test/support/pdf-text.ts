import { inflateSync } from 'node:zlib'

/** The text of a PDF as pdfkit writes it: fonts with a table from glyphs to characters, text as their hexadecimal codes. In the order of drawing, without spaces. */
export function pdfText(bytes: Buffer): string {
  const objects = new Map<string, Buffer>()
  for (const [, number = '', body = ''] of bytes
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(number, Buffer.from(body, 'latin1'))
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const body of objects.values())
    for (const [, name = '', number = ''] of headOf(body).matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, charactersOf(objects, number))
  return [...objects.values()]
    .filter(body => /\bTJ\b/.test(streamOf(body)))
    .map(body => drawnIn(streamOf(body), fonts))
    .join('\n')
    .replace(/[^\S\n]/g, '')
}

function drawnIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g))
    if (name !== undefined) font = fonts.get(name) ?? font
    else
      for (const [, codes = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const code of codes.match(/.{4}/g) ?? []) text += font.get(code) ?? ''
  return text
}

/** Which characters a font's codes stand for. */
function charactersOf(objects: ReadonlyMap<string, Buffer>, font: string): ReadonlyMap<string, string> {
  const table = /\/ToUnicode (\d+) 0 R/.exec(headOf(objects.get(font)))?.[1] ?? ''
  const characters = new Map<string, string>()
  for (const [, first = '0', , list = ''] of streamOf(objects.get(table)).matchAll(
    /<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g,
  ))
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units = ''], i) => {
      const code = (parseInt(first, 16) + i).toString(16).padStart(4, '0')
      const utf16 = units.match(/[0-9a-f]{4}/g) ?? []
      characters.set(code, String.fromCharCode(...utf16.map(unit => parseInt(unit, 16))))
    })
  return characters
}

function headOf(body: Buffer | undefined): string {
  return (body?.toString('latin1') ?? '').split('\nstream\n')[0] ?? ''
}

function streamOf(body: Buffer | undefined): string {
  const text = body?.toString('latin1') ?? ''
  const start = text.indexOf('\nstream\n')
  if (body === undefined || start < 0) return ''
  const raw = body.subarray(start + '\nstream\n'.length, body.lastIndexOf('\nendstream'))
  return (text.slice(0, start).includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1')
}
