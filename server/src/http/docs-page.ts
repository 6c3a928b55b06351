import { protocol } from '@paihao/shared/contract/protocol'

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}
code{background:#f2f2f2;padding:0 .25rem;overflow-wrap:anywhere}h3{margin-top:2rem}`

/** `/api/docs`: the contract as a page to read, without any script. */
export function docsPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Paihao API</title><style>${STYLE}</style></head>
<body>
${blocks(protocol())}
<p><a href="/api/openapi.json">openapi.json</a></p>
</body>
</html>
`
}

/** The Markdown that \`protocol()\` writes (headings, lists, tables, paragraphs) as HTML. */
function blocks(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(block)
    .join('\n')
}

function block(text: string): string {
  const [, marks, heading, rest] = /^(#{1,3}) ([^\n]*)\n?([^]*)$/.exec(text) ?? []
  if (marks !== undefined && heading !== undefined)
    return `<h${marks.length}>${inline(heading)}</h${marks.length}>${rest ? block(rest) : ''}`
  if (text.startsWith('- '))
    return `<ul>${text
      .split(/\n(?=- )/)
      .map(item => `<li>${inline(item.slice(2))}</li>`)
      .join('')}</ul>`
  if (text.startsWith('|')) return table(text.split('\n'))
  return `<p>${inline(text)}</p>`
}

function table([head = '', , ...rows]: readonly string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(cell => `<${tag}>${inline(cell.trim().replaceAll('\\|', '|'))}</${tag}>`)
      .join('')
  return `<table><tr>${cells(head, 'th')}</tr>${rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`
}

function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
}
