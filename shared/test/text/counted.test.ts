import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The word is the same for one: what a bound says of itself, and one of my numbers. */
const same = ['sessionForm.tooLong', 'home.moreNumbers']
const counted = /\{(?:n|pending|copies|left)\} (?:\p{Ll}+ )?\p{Ll}{2,}s\b/u

const keysIn = (language: string): string[] => {
  const folder = join(__dirname, '../../src/text', language)
  return readdirSync(folder).flatMap(file =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([\w.]+)'?:\s+(.+)$/gm)]
      .filter(([, , text = '']) => counted.test(text))
      .map(([, key = '']) => key),
  )
}

it.each(['en', 'pt'])('a word beside a count has a form for one and one for many (%s)', language => {
  expect(keysIn(language).filter(key => !same.includes(key))).toEqual([])
})
