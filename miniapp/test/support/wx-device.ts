import { randomFillSync } from 'node:crypto'
import { type Callbacks, type Does, succeed } from './wx-answers'
import type { WxPerson } from './wx-person'

interface Options {
  does: Does
  person: WxPerson
  /** How wide (px) the phone is. */
  width: number
  /** What the phone had kept. */
  storage: Map<string, unknown>
  makeBuffer: (bytes: Uint8Array) => ArrayBuffer
}

const phoneOf = (width: number) => ({
  platform: 'ios',
  system: 'iOS 17.0',
  SDKVersion: '3.5.5',
  version: '8.0.50',
  model: 'iPhone 15',
  pixelRatio: 3,
  windowWidth: width,
  windowHeight: 667,
  screenWidth: width,
  screenHeight: 812,
  statusBarHeight: 44,
  language: 'zh_CN',
  safeArea: { top: 44, bottom: 778, left: 0, right: width, width, height: 734 },
})

/** What `wx` says of the phone itself, and what the phone keeps. */
export function createWxDevice({ does, person, width, storage, makeBuffer }: Options) {
  const phone = phoneOf(width)
  return {
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: () => ({ ...phone, fontSizeSetting: person.typeSize }),
    getSystemInfo: does('getSystemInfo', () => phone),
    canIUse: () => true,
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    setStorageSync: (key: string, value: unknown) => {
      storage.set(key, value)
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    removeStorageSync: (key: string) => {
      storage.delete(key)
    },
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getUserCryptoManager: () => ({
      getRandomValues: (options: Callbacks & { length: number }) =>
        succeed('getRandomValues', options, {
          randomValues: makeBuffer(randomFillSync(new Uint8Array(options.length))),
        }),
    }),
  }
}
