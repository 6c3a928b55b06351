/** All that differs between a browser (this file) and WeChat (platform.weapp.ts). */
import type { Client } from '@paihao/shared/contract/client'
import type { ManagerOptions } from 'socket.io-client'
import chime from '../theme/chime.wav'
import { detectorMaker } from './code-detector'
import type { NetworkState } from './network'
import type { ListenForPrivacy } from './privacy'

/** What comes before `/api`: these pages come from their server. */
export const baseUrl = ''

/** The address that a QR code of a ticket begins with. */
export const publicUrl = (): string => location.origin

export const socketTransports: ManagerOptions['transports'] = ['websocket']

/** Whether there is a page that scans codes by itself. */
export const canScan: boolean = false

/** Whether codes can be read with the camera. Cameras are there only on pages that came over a safe connection. */
export const canFilm = (): boolean => detectorMaker() !== null && 'mediaDevices' in navigator

export function randomBytes(length: number): Promise<Uint8Array> {
  return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)))
}

/** A browser becomes a guest. */
export async function logIn(client: Client): Promise<string> {
  const { token } = await client.call('logInGuest')
  return token
}

export const phoneLanguage = (): string => navigator.language

/** So much larger (as a factor) than usual is large type. */
const LARGE = 1.3

/** How large Android writes, of which Chrome tells the style sheets alone (CSS Environment Variables 1, text zoom). */
const ANDROID = 'calc(16px * env(preferred-text-scale, 1))'

/** Whether the person has set large type: in the browser (usually 16 px), or in the whole of an Android or Apple (17 px) phone. */
export const prefersLargeType = (): boolean =>
  sizeOf({ fontSize: 'medium' }) >= LARGE * 16 ||
  sizeOf({ fontSize: ANDROID }) >= LARGE * 16 ||
  sizeOf({ font: '-apple-system-body' }) >= LARGE * 17

/** What this comes to in px; NaN where it means nothing. */
function sizeOf(style: { fontSize: string } | { font: string }): number {
  const probe = document.createElement('span')
  Object.assign(probe.style, style)
  if (probe.style.fontSize === '' && probe.style.font === '') return Number.NaN
  document.documentElement.append(probe)
  const size = Number.parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size
}

/** Told to screen readers and to the browser's own tools. */
export function announceReading({ language, elder }: { language: string; elder: boolean }): void {
  document.documentElement.lang = language
  document.documentElement.dataset.elder = String(elder)
  // Taro's bar stands outside the page and says nothing of itself.
  document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation')
}

/** Taro's bar hears what it is to say only once it stands there, which may be after the page. */
export async function tabBarStands(): Promise<void> {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const bar = document.querySelector('taro-tabbar')
  if (bar === null) return
  while (bar.isConnected && bar.querySelector('.weui-tabbar__item') === null) await frame()
  // It listens at the end of the task that draws it.
  await frame()
}

/** The bar above a page is its own, and turns with it. */
export const paintBar = (): (() => void) | undefined => undefined

/** Leads the keyboard, and with it the eye, to the first field that is not right. */
export function showFault(): void {
  const faults = document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')
  // Pages behind this one are kept, but not shown. Old browsers cannot tell.
  const isSeen = (field: HTMLElement) => !('checkVisibility' in field) || field.checkVisibility()
  ;[...faults].find(isSeen)?.focus()
}

/** Opens a page of the server that is none of these. */
export function openOutside(path: string): Promise<'opened' | 'copied' | 'refused'> {
  location.assign(path)
  return Promise.resolve('opened')
}

/** The sound of a call. A browser that has not been touched yet stays silent. */
export function ring(): void {
  new Audio(chime).play().catch(() => undefined)
}

/** Keeps the screen on, where the browser can; gives the way back. */
export function keepAwake(): () => void {
  const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen') : null
  lock?.catch(() => undefined)
  return () => void lock?.then(held => held.release()).catch(() => undefined)
}

/** What browsers tell of it; some tell only whether there is one at all. */
export function onNetwork(listener: (state: NetworkState) => void): void {
  const connection: unknown = Reflect.get(navigator, 'connection')
  const tell = () => listener(!navigator.onLine ? 'none' : isWeak(connection) ? 'weak' : 'good')
  addEventListener('online', tell)
  addEventListener('offline', tell)
  if (connection instanceof EventTarget) connection.addEventListener('change', tell)
  tell()
}

/** Of the W3C's Network Information draft: as slow as the second generation of mobile networks. */
const isWeak = (connection: unknown): boolean =>
  typeof connection === 'object' &&
  connection !== null &&
  /2g$/.test(String(Reflect.get(connection, 'effectiveType')))

/** Browsers ask for consent by themselves. */
export const onPrivacyAsked: ListenForPrivacy = () => undefined

/** A notification of a ticket was touched while a page is open. */
export function onTicketTouched(listener: (ticketId: string) => void): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('openTicket' in data)) return
    const { openTicket } = data
    // A ticket that is shown already is kept up to date by itself.
    if (typeof openTicket === 'string' && !location.hash.includes(encodeURIComponent(openTicket)))
      listener(openTicket)
  })
}

/** Hands a text over as a file. */
export function handOver(name: string, text: string): Promise<'saved' | 'copied' | 'refused'> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return Promise.resolve('saved')
}
