import { desk } from './desk-page'
import type { GalleryPage } from './gallery-page'

export const deskPages: readonly GalleryPage[] = [
  { face: 'desk', name: 'log-in', path: () => '/dashboard' },
  desk('first-page', 'agent', () => ''),
  desk('first-page-empty', 'agent2', () => '', { isForEyes: true }),
  desk('sessions', 'agent', () => '/bid-sessions'),
  desk('sessions-empty', 'agent2', () => '/bid-sessions', { isForEyes: true }),
  desk('session-new', 'agent', () => '/bid-sessions/new'),
  desk('live-open', 'agent', scene => `/bid-sessions/${scene.open.venueId}`),
  desk('live-nobody', 'agent', scene => `/bid-sessions/${scene.quiet.venueId}`, { isForEyes: true }),
  desk('live-sealed', 'agent', scene => `/bid-sessions/${scene.sealed.venueId}`),
  desk('live-draw', 'agent', scene => `/bid-sessions/${scene.draw.venueId}`),
  desk('live-look', 'agent', scene => `/bid-sessions/${scene.sealed.venueId}`, {
    act: page => page.locator('.look button').click(),
  }),
  desk('live-relief', 'colleague', scene => `/bid-sessions/${scene.sealed.venueId}`, {
    act: async page => {
      await page.locator('.look button').click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  desk('live-opened', 'agent', scene => `/bid-sessions/${scene.opened.venueId}`),
  desk('live-opened-record', 'agent', scene => `/bid-sessions/${scene.opened.venueId}`, {
    act: async page => {
      // The one that was put right: of that alone a reason is told.
      await page.locator('.live-record li:has(small) button').first().click()
      await page.locator('.delivery-facts summary').click()
    },
  }),
  desk('live-take', 'agent', scene => `/bid-sessions/${scene.open.venueId}`, {
    act: async page => {
      await page.keyboard.press('w')
      await page.getByRole('dialog').locator('.ant-btn-dashed').click()
      await page.locator('fieldset.member').waitFor()
    },
  }),
  desk('live-draft', 'agent', scene => `/bid-sessions/${scene.draft.venueId}`),
  desk('invited', 'agent', scene => `/bid-sessions/${scene.draft.venueId}/invited`),
  desk('invited-checked', 'agent', scene => `/bid-sessions/${scene.draft.venueId}/invited`, {
    act: async page => {
      await page.locator('input[type=file]').setInputFiles({
        name: 'invited.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            '投标人名称,统一社会信用代码,标段',
            '示例建设甲有限公司,91440700MA0000015N,I',
            '示例建设乙有限公司,91440700MA0000015N,',
            '示例建设丙有限公司,91440700MA00000150,',
            ',9144,V',
          ].join('\n'),
        ),
      })
      await page.locator('.invited-foot').waitFor()
    },
  }),
  desk('live-offline', 'agent', scene => `/bid-sessions/${scene.open.venueId}`, { offline: true }),
  desk('halls', 'admin', () => '/halls'),
  desk('hall-live', 'clerk', () => '/halls/hjiangmen'),
  desk('timeline', 'agent', scene => `/venues/${scene.open.venueId}/timeline`),
  desk('statistics', 'agent', scene => `/venues/${scene.open.venueId}/statistics`),
  desk('statistics-empty', 'agent', scene => `/venues/${scene.quiet.venueId}/statistics`, {
    isForEyes: true,
  }),
  desk('hall-set-up', 'admin', () => '/halls/hjiangmen/set-up'),
  desk('hall-statistics', 'clerk', () => '/halls/hjiangmen/statistics'),
  desk('supervision', 'supervisor', () => '/supervision'),
  desk('notices', 'admin', () => '/notices'),
  desk('devices', 'admin', () => '/devices'),
  desk('accounts', 'admin', () => '/accounts'),
  desk('password', 'clerk', () => '/password'),
]
