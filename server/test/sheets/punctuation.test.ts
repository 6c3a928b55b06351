import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(__dirname, '../../src')
const folders = ['features/sheets', 'features/posters', 'printing']

test('punctuation of one language stands in its texts, never in what puts a sheet together', () => {
  const files = folders.flatMap(folder => readdirSync(join(source, folder)).map(file => join(folder, file)))
  const marked = files.filter(file =>
    /[，。、；：？！（）「」]/.test(readFileSync(join(source, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(8)
  expect(marked).toEqual([])
})
