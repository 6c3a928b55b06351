import { miniapp as en } from '@paihao/shared/text/en/miniapp'
import { miniapp as pt } from '@paihao/shared/text/pt/miniapp'
import { miniapp as cn } from '@paihao/shared/text/zh-CN/miniapp'
import { miniapp as hk } from '@paihao/shared/text/zh-HK/miniapp'
import type { Page } from 'playwright-core'

/** Presses what says this on a page for phones, in whichever language. */
export function pressing(page: Page, key: keyof typeof cn): Promise<void> {
  const words = [cn, hk, en, pt].map(texts => texts[key].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return page.getByRole('button', { name: new RegExp(`^(${words.join('|')})`) }).click()
}
