import { telling as en } from '@paihao/shared/text/en/telling'
import { telling as pt } from '@paihao/shared/text/pt/telling'
import { telling as zhCN } from '@paihao/shared/text/zh-CN/telling'
import { telling as zhHK } from '@paihao/shared/text/zh-HK/telling'
import { type PageTexts, type Say, useSay } from '../../lib/text'

type Key = keyof typeof zhCN
export type SayTelling = Say<Key>

const texts: PageTexts<Key> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** The texts of the page on notices in the language chosen. */
export function useTellingText(): SayTelling {
  return useSay(texts)
}

/** What a code of WeChat's means, with the code; one that is not known stands as it is. */
export function reasonOf(code: string, say: SayTelling): string {
  const names: Readonly<Record<string, Key>> = {
    'no longer true': 'code.noLongerTrue',
    'does not fit': 'code.doesNotFit',
    'no credit': 'code.noCredit',
  }
  const key = names[code] ?? keyOfCode(code)
  if (key === undefined) return code
  return names[code] === undefined ? `${code} ${say(key)}` : say(key)
}

function keyOfCode(code: string): Key | undefined {
  const name = `code.${code}`
  return isKey(name) ? name : undefined
}

function isKey(name: string): name is Key {
  return name in zhCN
}
