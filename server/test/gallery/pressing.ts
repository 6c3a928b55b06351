import { miniapp as en } from '@paihao/shared/text/en/miniapp'
import { miniapp as pt } from '@paihao/shared/text/pt/miniapp'
import { miniapp as cn } from '@paihao/shared/text/zh-CN/miniapp'
import { miniapp as hk } from '@paihao/shared/text/zh-HK/miniapp'
import { staff as enStaff } from '@paihao/shared/text/en/staff'
import { staff as ptStaff } from '@paihao/shared/text/pt/staff'
import { staff as cnStaff } from '@paihao/shared/text/zh-CN/staff'
import { staff as hkStaff } from '@paihao/shared/text/zh-HK/staff'
import type { Page } from 'playwright-core'

/** Presses what says this on a page for phones, in whichever language. */
export function pressing(page: Page, key: keyof typeof cn): Promise<void> {
  return press(
    page,
    [cn, hk, en, pt].map(texts => texts[key]),
  )
}

/** The same on the staff's pages there. */
export function pressingOfStaff(page: Page, key: keyof typeof cnStaff): Promise<void> {
  return press(
    page,
    [cnStaff, hkStaff, enStaff, ptStaff].map(texts => texts[key]),
  )
}

function press(page: Page, texts: readonly string[]): Promise<void> {
  const words = texts.map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return page.getByRole('button', { name: new RegExp(`^(${words.join('|')})`) }).click()
}
