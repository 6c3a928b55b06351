import type { DeskKey } from '@paihao/shared/desk/desk-keys'
import type { Page } from 'playwright-core'
import { desk } from './desk-page'
import type { GalleryPage } from './gallery-page'
import type { Scene } from './scene'

/** Waits for what an act opens. */
const opening = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await act(page)
  await page.getByRole('dialog').waitFor()
}

/** Touches a key as soon as there is a ticket that it is for. */
const key = (name: DeskKey) => (page: Page) => page.locator(`.desk-key[data-key="${name}"]`).click()

/** Where somebody is delivering at the second counter. */
const atSecondCounter = (name: string, act: (page: Page) => Promise<void>): GalleryPage =>
  desk(`form-${name}`, 'agent', scene => `/bid-sessions/${scene.open.venueId}`, {
    kept: scene => {
      const { local, session } = scene.staff('agent')
      return {
        ...(local && { local }),
        session: { ...session, [`paihao.counter.${scene.open.venueId}`]: 'c2' },
      }
    },
    act: opening(act),
  })

const inMenu = (place: number) => async (page: Page) => {
  await page.locator('.ant-dropdown-trigger').first().click()
  await page.locator('.ant-dropdown-menu-item').nth(place).click()
}

/** The wizard as one goes through it who has copied an earlier session. */
const wizard = (step: number): GalleryPage =>
  desk(`session-new-${step}`, 'agent', scene => `/bid-sessions/new?from=${scene.open.venueId}`, {
    act: async page => {
      for (let at = 1; at < step; at++) {
        await page.locator('.form-foot .ant-btn-primary').click()
        await page.locator('.ant-steps-item-active').nth(0).waitFor()
        await page.locator(`.ant-steps-item:nth-child(${at + 1}).ant-steps-item-active`).waitFor()
      }
    },
  })

const onDevices = (name: string, act: (page: Page) => Promise<void>): GalleryPage =>
  desk(`devices-${name}`, 'admin', () => '/devices', { act })

const printed = (name: string, venueId: (scene: Scene) => string): GalleryPage =>
  desk(name, 'agent', scene => `/bid-sessions/${venueId(scene)}`, {
    isPaper: true,
    act: async page => {
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
      await page.locator('.emergency').waitFor()
    },
  })

/** What opens over a page of the dashboard, and what is printed from it. */
export const deskForms: readonly GalleryPage[] = [
  atSecondCounter('help', async page => {
    await page.locator('.key-pad').waitFor()
    await page.keyboard.press('?')
  }),
  atSecondCounter('delivery', key('finish')),
  // Only where there is more than one line.
  desk('form-transfer', 'agent', scene => `/bid-sessions/${scene.sealed.venueId}`, {
    act: opening(key('transfer')),
  }),
  atSecondCounter('void', key('void')),
  atSecondCounter('deadline', inMenu(3)),
  atSecondCounter('room', inMenu(4)),
  atSecondCounter('call-off', inMenu(5)),
  wizard(2),
  wizard(3),
  wizard(4),
  wizard(5),
  desk('live-called-off', 'agent', scene => `/bid-sessions/${scene.calledOff.venueId}`),
  desk('account-new', 'admin', () => '/accounts', {
    act: opening(page => page.locator('.page-head .ant-btn-primary').click()),
  }),
  onDevices('code', async page => {
    await page.locator('.pairing-card .ant-select').click()
    await page.locator('.ant-select-item-option').first().click()
    await page.locator('.pairing-card input.ant-input').fill('西侧大屏')
    await page.locator('.pairing-card .ant-btn-primary').click()
    await page.locator('.pairing-code').waitFor()
  }),
  onDevices(
    'screen-settings',
    opening(page => page.locator('tr', { hasText: '大厅东侧大屏' }).getByRole('button').first().click()),
  ),
  printed('emergency-open', scene => scene.open.venueId),
  printed('emergency-sealed', scene => scene.sealed.venueId),
]
