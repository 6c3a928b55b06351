import type { Page } from 'playwright-core'
import type { Scene } from './scene'

export type Face = 'phone' | 'desk' | 'screen' | 'kiosk' | 'verify'

/** What the browser has kept before the page opens: as if somebody had been there. */
type KeptFor = (scene: Scene) => { local?: Record<string, string>; session?: Record<string, string> }

/** One page in one state. The whole gallery, and the accessibility test, are this table. */
export interface GalleryPage {
  readonly face: Face
  readonly name: string
  readonly path: (scene: Scene) => string
  readonly kept?: KeptFor
  /** What is done on it before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
  /** Requests to the API fail, as without a network. */
  readonly offline?: boolean
}

const phone = (name: string, path: GalleryPage['path'], more: Partial<GalleryPage> = {}): GalleryPage => ({
  face: 'phone',
  name,
  path: scene => `/#/pages/${path(scene)}`,
  ...more,
})
const staffPhone = (name: string, path: GalleryPage['path'], kept: KeptFor): GalleryPage => ({
  face: 'phone',
  name,
  path: scene => `/#/staff/${path(scene)}`,
  kept,
})
const ticket = (name: Exclude<Parameters<Scene['phone']>[0], 'nobody'>): GalleryPage =>
  phone(`ticket-${name}`, scene => `ticket/index?ticketId=${scene.ticketId(name)}`, {
    kept: scene => scene.phone(name),
  })
const desk = (
  name: string,
  role: Parameters<Scene['staff']>[0],
  path: GalleryPage['path'],
  more: Partial<GalleryPage> = {},
): GalleryPage => ({
  face: 'desk',
  name,
  path: scene => `/dashboard${path(scene)}`,
  kept: scene => scene.staff(role),
  ...more,
})

export const galleryPages: readonly GalleryPage[] = [
  phone('home', () => 'home/index'),
  phone('home-with-ticket', () => 'home/index', { kept: scene => scene.phone('waiting') }),
  phone('home-offline', () => 'home/index', { offline: true }),
  phone('session', scene => `session/index?venueId=${scene.open.venueId}`),
  phone('session-sealed', scene => `session/index?venueId=${scene.sealed.venueId}`),
  phone('hall', () => 'hall/index?hallId=hjiangmen'),
  phone('take-bid', scene => `take/index?venueId=${scene.open.venueId}`),
  phone('take-lots', scene => `take/index?venueId=${scene.sealed.venueId}`),
  phone('take-joint', scene => `take/index?venueId=${scene.open.venueId}`, {
    act: async page => {
      await page.getByText(/^(这是联合体投标|Proposta conjunta|This is a joint bid|這是聯合體投標)$/).click()
    },
  }),
  phone('take-draw', scene => `take/index?venueId=${scene.draw.venueId}`),
  phone('take-hall', () => 'take/index?hallId=hjiangmen'),
  phone('take-booking', () => 'take/index?hallId=hjiangmen', {
    act: async page => {
      await page.getByRole('button', { name: '不动产登记' }).click()
      await page
        .getByRole('button', { name: /^\d\d:\d\d/ })
        .first()
        .click()
    },
  }),
  ticket('waiting'),
  ticket('called'),
  ticket('done'),
  ticket('missed'),
  ticket('sealed'),
  ticket('registered'),
  ticket('hall'),
  ticket('booked'),
  phone('arrive-none', scene => `arrive/index?venueId=${scene.open.venueId}&arrive=outdated-code`),
  phone('arrive-outdated', scene => `arrive/index?venueId=${scene.open.venueId}&arrive=outdated-code`, {
    kept: scene => scene.phone('waiting'),
  }),
  phone('mine', () => 'mine/index', { kept: scene => scene.phone('waiting') }),
  phone('mine-empty', () => 'mine/index'),
  phone('mine-called', () => 'mine/index', { kept: scene => scene.phone('called') }),
  phone('settings', () => 'settings/index'),
  phone('data', () => 'data/index', { kept: scene => scene.phone('waiting') }),
  phone('parts', () => 'parts/index'),
  staffPhone(
    'staff-log-in',
    () => 'start/index',
    () => ({}),
  ),
  staffPhone(
    'staff-start',
    () => 'start/index',
    scene => scene.staffPhone('agent'),
  ),
  staffPhone(
    'staff-desk',
    scene => `desk/index?venueId=${scene.open.venueId}`,
    scene => scene.staffPhone('agent'),
  ),
  phone('ticket-offline', scene => `ticket/index?ticketId=${scene.ticketId('waiting')}`, {
    kept: scene => scene.phone('waiting'),
    offline: true,
  }),

  { face: 'desk', name: 'log-in', path: () => '/dashboard' },
  desk('first-page', 'agent', () => ''),
  desk('sessions', 'agent', () => '/bid-sessions'),
  desk('session-new', 'agent', () => '/bid-sessions/new'),
  desk('live-open', 'agent', scene => `/bid-sessions/${scene.open.venueId}`),
  desk('live-sealed', 'agent', scene => `/bid-sessions/${scene.sealed.venueId}`),
  desk('live-draw', 'agent', scene => `/bid-sessions/${scene.draw.venueId}`),
  desk('live-look', 'agent', scene => `/bid-sessions/${scene.sealed.venueId}`, {
    act: page => page.locator('.look button').click(),
  }),
  desk('live-opened', 'agent', scene => `/bid-sessions/${scene.opened.venueId}`),
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
  desk('hall-set-up', 'admin', () => '/halls/hjiangmen/set-up'),
  desk('hall-statistics', 'clerk', () => '/halls/hjiangmen/statistics'),
  desk('supervision', 'supervisor', () => '/supervision'),
  desk('notices', 'admin', () => '/notices'),
  desk('devices', 'admin', () => '/devices'),
  desk('accounts', 'admin', () => '/accounts'),
  desk('password', 'clerk', () => '/password'),

  { face: 'screen', name: 'pairing', path: () => '/screen' },
  { face: 'screen', name: 'room', path: () => '/screen', kept: scene => scene.device('roomScreen') },
  { face: 'screen', name: 'drawn', path: () => '/screen', kept: scene => scene.device('drawScreen') },
  { face: 'screen', name: 'opened', path: () => '/screen', kept: scene => scene.device('openedScreen') },
  { face: 'screen', name: 'hall', path: () => '/screen', kept: scene => scene.device('hallScreen') },

  { face: 'kiosk', name: 'pairing', path: () => '/kiosk' },
  { face: 'kiosk', name: 'start', path: () => '/kiosk', kept: scene => scene.device('kiosk') },
  {
    face: 'kiosk',
    name: 'search',
    path: () => '/kiosk',
    kept: scene => scene.device('kiosk'),
    act: page => page.locator('.kiosk-heading button').click(),
  },
  {
    face: 'kiosk',
    name: 'taken',
    path: () => '/kiosk',
    kept: scene => scene.device('kiosk'),
    act: page => page.locator('.kiosk-matter').nth(1).click(),
  },

  { face: 'verify', name: 'start', path: () => '/verify' },
  {
    face: 'verify',
    name: 'record',
    path: scene => `/verify?venue=${scene.open.venueId}`,
  },
  {
    face: 'verify',
    name: 'record-opened',
    path: scene => `/verify?venue=${scene.opened.venueId}`,
  },
]
