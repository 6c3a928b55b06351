import type { Page } from 'playwright-core'
import { roomIdOf } from '../../src/venues/ids'
import { type GalleryPage, type KeptFor } from './gallery-page'
import { pressing, pressingOfStaff } from './pressing'
import { type Scene, inTaro } from './scene'

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
/** Where somebody is delivering at the second counter. */
const atSecondCounter = (name: string, act?: (page: Page) => Promise<void>): GalleryPage => ({
  ...staffPhone(
    name,
    scene => `desk/index?venueId=${scene.open.venueId}`,
    scene => ({
      local: {
        ...scene.staffPhone('agent').local,
        [`paihao/staff-counter/${scene.open.venueId}`]: inTaro({ counterId: 'c2', name: '2 号受理台' }),
      },
    }),
  ),
  ...(act && { act }),
})
const ticket = (name: Exclude<Parameters<Scene['phone']>[0], 'nobody'>): GalleryPage =>
  phone(`ticket-${name}`, scene => `ticket/index?ticketId=${scene.ticketId(name)}`, {
    kept: scene => scene.phone(name),
  })
/** A sheet from below, over the ticket that waits. */
const sheet = (name: string, key: Parameters<typeof pressing>[1]): GalleryPage =>
  phone(`sheet-${name}`, scene => `ticket/index?ticketId=${scene.ticketId('waiting')}`, {
    kept: scene => scene.phone('waiting'),
    act: page => pressing(page, key),
  })

export const phonePages: readonly GalleryPage[] = [
  phone('home', () => 'home/index'),
  phone('home-with-ticket', () => 'home/index', { kept: scene => scene.phone('waiting') }),
  phone('home-offline', () => 'home/index', { offline: true }),
  // Reached by the poster at its door, by somebody who has a number there.
  phone('room', scene => `room/index?room=${roomIdOf(scene.open.openingRoom)}`, {
    kept: scene => scene.phone('waiting'),
  }),
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
  phone('take-booking', scene => `take/index?hallId=${scene.bookingHallId}`, {
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
    'staff-counters',
    scene => `desk/index?venueId=${scene.open.venueId}`,
    scene => scene.staffPhone('agent'),
  ),
  atSecondCounter('staff-desk'),
  {
    ...staffPhone(
      'staff-relief',
      scene => `desk/index?venueId=${scene.sealed.venueId}`,
      scene => ({
        local: {
          ...scene.staffPhone('colleague').local,
          [`paihao/staff-counter/${scene.sealed.venueId}`]: inTaro({ counterId: 'c1', name: '1 号窗口' }),
        },
      }),
    ),
    act: async page => {
      await pressingOfStaff(page, 'desk.look')
      await page.getByRole('dialog').waitFor()
    },
  },
  atSecondCounter('staff-delivery', async page => {
    await pressingOfStaff(page, 'key.finish')
    await page.getByRole('dialog').waitFor()
  }),
  phone('ticket-offline', scene => `ticket/index?ticketId=${scene.ticketId('waiting')}`, {
    kept: scene => scene.phone('waiting'),
    offline: true,
  }),
  sheet('code', 'ticket.show'),
  sheet('arrive', 'ticket.arrive'),
  sheet('pass', 'ticket.pass'),
  sheet('cancel', 'ticket.cancel'),
  phone('settings-erase', () => 'settings/index', {
    kept: scene => scene.phone('waiting'),
    act: page => pressing(page, 'settings.erase'),
  }),
]
