import { type Language, defaultLanguage, languageOf } from '@paihao/shared/text/language'
import { texts } from '@paihao/shared/text/texts'
import type { GalleryPage } from './gallery-page'
import type { Scene } from './scene'

/** A screen that nobody has paired, set on site: it shows an open session to everybody. */
const openScreen = (
  name: string,
  venueId: (scene: Scene) => string,
  settings: { theme: 'day' | 'night'; plate?: string },
): GalleryPage => ({
  face: 'screen',
  name,
  path: scene => `/screen?venue=${venueId(scene)}`,
  kept: () => ({ local: { 'paihao.screen.settings': JSON.stringify(settings) } }),
})

/** A kiosk whose taking goes as `how` says: refused by the server, or without an answer. */
const taking = (name: string, how: 'refused' | 'lost'): GalleryPage => ({
  face: 'kiosk',
  name,
  path: () => '/kiosk',
  kept: scene => scene.device('kiosk'),
  act: async page => {
    const language: Language =
      languageOf((await page.locator('html').getAttribute('lang')) ?? '') ?? defaultLanguage
    const error = { code: 'queue/closed', message: texts[language].errors['queue/closed'], id: 'r1' }
    await page.route('**/queues/*/tickets', route =>
      how === 'lost' ? route.abort() : route.fulfill({ status: 409, json: { error } }),
    )
    await page.locator('.kiosk-matter').first().click()
    await page.locator('.kiosk-message button').waitFor()
  },
})

export const hallPages: readonly GalleryPage[] = [
  { face: 'screen', name: 'pairing', path: () => '/screen' },
  { face: 'screen', name: 'room', path: () => '/screen', kept: scene => scene.device('roomScreen') },
  { face: 'screen', name: 'drawn', path: () => '/screen', kept: scene => scene.device('drawScreen') },
  { face: 'screen', name: 'opened', path: () => '/screen', kept: scene => scene.device('openedScreen') },
  { face: 'screen', name: 'hall', path: () => '/screen', kept: scene => scene.device('hallScreen') },
  openScreen('plate', ({ open }) => open.venueId, { theme: 'day', plate: 'c1' }),
  openScreen('night', ({ open }) => open.venueId, { theme: 'night' }),
  openScreen('opening', ({ opened }) => opened.venueId, { theme: 'day' }),
  openScreen('opening-drawn', ({ openedDrawn }) => openedDrawn.venueId, { theme: 'day' }),
  openScreen('called-off', ({ calledOff }) => calledOff.venueId, { theme: 'day' }),
  {
    face: 'screen',
    name: 'offline',
    path: () => '/screen',
    kept: scene => scene.device('roomScreen'),
    offline: true,
  },

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
  taking('refused', 'refused'),
  taking('unanswered', 'lost'),
  {
    face: 'kiosk',
    name: 'offline',
    path: () => '/kiosk',
    kept: scene => scene.device('kiosk'),
    offline: true,
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
  {
    face: 'verify',
    name: 'record-drawn',
    path: scene => `/verify?venue=${scene.openedDrawn.venueId}`,
  },
  {
    face: 'verify',
    name: 'record-called-off',
    path: scene => `/verify?venue=${scene.calledOff.venueId}`,
  },
  {
    face: 'verify',
    name: 'receipt',
    path: scene => `/verify#receipt=${Buffer.from(JSON.stringify(scene.receipt)).toString('base64url')}`,
  },
]
