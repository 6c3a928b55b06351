import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '../../src/contract/error-codes'
import { languages } from '../../src/text/language'
import { createText } from '../../src/text/texts'

type Leaves = Record<string, string>

/** Every text of a value, by its path. */
function leaves(value: unknown, path = ''): Leaves {
  if (typeof value === 'string') return { [path]: value }
  if (typeof value !== 'object' || value === null) return {}
  const parts = Object.entries(value).map(([key, part]) => leaves(part, `${path}/${key}`))
  return parts.reduce((all, part) => ({ ...all, ...part }), {})
}

const holesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
const folder = (language: string) => join(__dirname, '../../src/text', language)
const spaces = readdirSync(folder('zh-CN')).filter(name => name.endsWith('.ts'))

const load = async (language: string, space: string) => leaves(await import(join(folder(language), space)))

describe.each(languages)('%s', language => {
  it('has every namespace', () => {
    expect(readdirSync(folder(language)).sort()).toEqual([...spaces].sort())
  })

  it.each(spaces)('says everything in %s, with the same holes as the original', async space => {
    const original = await load('zh-CN', space)
    const own = await load(language, space)
    expect(Object.keys(own).sort()).toEqual(Object.keys(original).sort())
    for (const [path, text] of Object.entries(own)) {
      expect([path, text.trim()]).not.toEqual([path, ''])
      // A word for one or for many stands beside the count that it goes by.
      for (const [, name] of text.matchAll(/\{(\w+):/g))
        expect([path, text]).toEqual([path, expect.stringContaining(`{${name}}`)])
      expect([path, holesIn(text)]).toEqual([path, holesIn(original[path] ?? '')])
    }
  })
})

describe('the messages of errors', () => {
  it.each(languages)('stand alone and say what to do next (%s)', language => {
    const say = createText(language)
    for (const code of errorCodes) {
      const message = say(`errors.${code}`)
      expect([code, /[.。]$/.test(message), message.includes('{')]).toEqual([code, true, false])
      expect([code, message.split(/[.。;；:：,，]\s*/).length > 2]).toEqual([code, true])
    }
  })

  it('never just say that something failed', () => {
    const say = createText('zh-CN')
    for (const code of errorCodes) expect(say(`errors.${code}`)).not.toMatch(/操作失败|未知错误/)
  })
})

describe('t', () => {
  it('fills the holes and keeps those it has nothing for', () => {
    const say = createText('en')
    expect(say('sheets.made', { time: '10:05' })).toBe('Printed at 10:05')
    expect(say('sheets.made')).toBe('Printed at {time}')
  })

  it('has a word for one beside the word for any other count', () => {
    const say = createText('en')
    expect(say('timeline.size', { n: 1 })).toBe('1 entry')
    expect(say('timeline.size', { n: '1' })).toBe('1 entry')
    expect(say('timeline.size', { n: 0 })).toBe('0 entries')
    expect(say('timeline.size', { n: 12 })).toBe('12 entries')
    expect(createText('pt')('timeline.size', { n: 1 })).toBe('1 entrada')
    expect(say('timeline.size')).toBe('{n} {n:entry|entries}')
  })

  it('finds keys that have dots and slashes of their own', () => {
    expect(createText('zh-CN')('states.ticket.missed')).toBe('已过号')
    expect(createText('zh-HK')('errors.queue/closed')).toMatch(/取號/)
  })
})
