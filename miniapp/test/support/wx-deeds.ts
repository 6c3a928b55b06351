import type { Does } from './wx-answers'

/** What the app did that a person would notice. */
export interface WxDeeds {
  toasts: string[]
  modals: string[]
  vibrations: number
  /** Files that were played. */
  sounds: string[]
  isKeptOn: boolean
  titles: string[]
  /** Of WeChat's bar above the page; empty until it is set. */
  barColor: string
  clipboard: string[]
  /** What the camera sees, code after code. */
  scans: string[]
}

/** What is shown and heard around the page: toasts, bars, sounds, the camera. */
export function createWxDeeds(does: Does) {
  const deeds: WxDeeds = {
    toasts: [],
    modals: [],
    vibrations: 0,
    sounds: [],
    isKeptOn: false,
    titles: [],
    barColor: '',
    clipboard: [],
    scans: [],
  }
  const api = {
    showToast: does('showToast', ({ title }) => deeds.toasts.push(String(title))),
    showModal: does('showModal', ({ content }) => {
      deeds.modals.push(String(content))
      return { confirm: true, cancel: false }
    }),
    vibrateLong: does('vibrateLong', () => (deeds.vibrations += 1)),
    createInnerAudioContext: () => {
      const audio = {
        src: '',
        obeyMuteSwitch: true,
        play: () => void deeds.sounds.push(audio.src),
        onEnded: () => undefined,
        onError: () => undefined,
        destroy: () => undefined,
      }
      return audio
    },
    setKeepScreenOn: does('setKeepScreenOn', ({ keepScreenOn }) => {
      deeds.isKeptOn = keepScreenOn === true
    }),
    setNavigationBarTitle: does('setNavigationBarTitle', ({ title }) => deeds.titles.push(String(title))),
    setNavigationBarColor: does('setNavigationBarColor', ({ backgroundColor }) => {
      deeds.barColor = String(backgroundColor)
    }),
    setBackgroundColor: does('setBackgroundColor'),
    setTabBarItem: does('setTabBarItem'),
    stopPullDownRefresh: does('stopPullDownRefresh'),
    scanCode: does('scanCode', () => ({ result: deeds.scans.shift() ?? '', path: undefined })),
  }
  return { deeds, api }
}
