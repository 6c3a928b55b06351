import type { Language } from './language'

const HAN = /\p{Script=Han}/u

interface Part {
  readonly words: string
  readonly isChinese: boolean
}

/**
 * A text in its parts: the words that hold Chinese characters, and the others. Names of projects, halls and counters
 * stay as they were given on a page of any language, and a voice has to be told which of its words are Chinese
 * (WCAG 2.2, 3.1.2); on a Chinese page it knows.
 */
export function chineseParts(text: string, page: Language): readonly Part[] {
  if (page.startsWith('zh')) return [{ words: text, isChinese: false }]
  const parts: { words: string; isChinese: boolean }[] = []
  let space = ''
  const pieces = text.split(/(\s+)/)
  for (const [i, piece] of pieces.entries()) {
    if (piece.trim() === '') {
      space += piece
      continue
    }
    // The number of "3 号窗口" belongs to what it counts.
    const isChinese = HAN.test(/^\d+$/.test(piece) ? (pieces[i + 2] ?? '') : piece)
    const last = parts.at(-1)
    // The space between two languages belongs to the one that is not Chinese.
    if (last?.isChinese === isChinese) last.words += space + piece
    else if (last !== undefined && isChinese) {
      last.words += space
      parts.push({ words: piece, isChinese })
    } else parts.push({ words: space + piece, isChinese })
    space = ''
  }
  const last = parts.at(-1)
  if (last !== undefined) last.words += space
  return parts
}
