import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, '../src')

/** A source without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(folder, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')

test('punctuation of one language stands in its texts, never in a component', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(file => /[，。、；：？！（）「」]/.test(codeOf(file)))).toEqual([])
})
