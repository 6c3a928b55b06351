/** All that differs between WeChat (this file) and a browser (platform.ts). */
import type { Client } from '@paihao/shared/contract/client'
import Taro from '@tarojs/taro'
import type { ManagerOptions } from 'socket.io-client'
import { attempt } from './attempt'
import type { NetworkState } from './network'
import type { ListenForPrivacy } from './privacy'
import { createWeappTransport } from './weapp-transport'

export const baseUrl = PAIHAO_BASE_URL

export const publicUrl = (): string => PAIHAO_BASE_URL

export const socketTransports: ManagerOptions['transports'] = [createWeappTransport(Taro.connectSocket)]

/** Whether whatever runs the app has this; see attempt.ts. */
const has = (name: string): boolean => name in Taro

export const canScan = has('scanCode')

/** WeChat scans with a page of its own. */
export const canFilm = (): boolean => false

export function randomBytes(length: number): Promise<Uint8Array> {
  // Hosts that run the app in a browser have the browser's own source instead.
  if (!has('getUserCryptoManager')) return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)))
  return new Promise((resolve, reject) => {
    Taro.getUserCryptoManager().getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** Silently, without asking anything: the same person is the same holder each time. */
export async function logIn(client: Client): Promise<string> {
  const { code } = await Taro.login({ timeout: 8_000 })
  const { token } = await client.call('logInWechat', { body: { code } })
  return token
}

/** WeChat's own bar is there before any page. */
export const tabBarStands = (): Promise<void> => Promise.resolve()

/** Told by WeChat since 2.20.1; before, and elsewhere, with much else. `fontSizeSetting`: since 2.23.4, not yet in Taro's types. */
const host = (): { language: string; fontSizeSetting?: number } =>
  has('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync()

export const phoneLanguage = (): string => host().language

/** A third larger (px) than WeChat's usual 17. */
const LARGE = 22

/** 关怀模式 and its like: WeChat's type is set large. */
export const prefersLargeType = (): boolean => (host().fontSizeSetting ?? 17) >= LARGE

export function announceReading(): void {
  // WeChat reads pages in its own language.
}

const PAPER = '#f4f6f8'
const TURN = '#f59e0b'

/** WeChat's bar above the page, and what is seen when the page is pulled away, turn amber with it; gives the way back. */
export function paintBar(): () => void {
  const paint = (backgroundColor: string) => {
    void attempt(() => Taro.setNavigationBarColor({ frontColor: '#000000', backgroundColor }))
    void attempt(() =>
      Taro.setBackgroundColor({
        backgroundColor,
        backgroundColorTop: backgroundColor,
        backgroundColorBottom: backgroundColor,
      }),
    )
  }
  paint(TURN)
  return () => paint(PAPER)
}

export function showFault(): void {
  // WeChat would open its keyboard over the remark.
}

/** A mini-program may not open pages of its server; it hands over their address. */
export const openOutside = (path: string): Promise<'opened' | 'copied' | 'refused'> =>
  copy(`${PAIHAO_BASE_URL}${path}`)

/** The clipboard belongs to what WeChat's privacy guide asks consent for. */
async function copy(data: string): Promise<'copied' | 'refused'> {
  try {
    await Taro.setClipboardData({ data })
    return 'copied'
  } catch {
    return 'refused'
  }
}

/** The sound of a call; it plays also when the phone is set to silent, since it is waited for. */
export function ring(): void {
  void attempt(() => {
    const audio = Taro.createInnerAudioContext()
    audio.obeyMuteSwitch = false
    audio.src = '/theme/chime.wav'
    audio.onEnded(() => audio.destroy())
    audio.onError(() => audio.destroy())
    audio.play()
  })
}

/** Keeps the screen on; gives the way back. */
export function keepAwake(): () => void {
  const set = (keepScreenOn: boolean) => void attempt(() => Taro.setKeepScreenOn({ keepScreenOn }))
  set(true)
  return () => set(false)
}

export function onNetwork(listener: (state: NetworkState) => void): void {
  void attempt(() => Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected ? 'good' : 'none')))
  void attempt(() => Taro.onNetworkWeakChange(({ weakNet }) => listener(weakNet ? 'weak' : 'good')))
}

/** A mini-program has no files to give away: the text goes to the clipboard. */
export const handOver = (_name: string, text: string): Promise<'saved' | 'copied' | 'refused'> => copy(text)

/** WeChat keeps one listener only: this is called once. */
export const onPrivacyAsked: ListenForPrivacy = listener =>
  void attempt(() => Taro.onNeedPrivacyAuthorization(listener))

/** WeChat opens the page of a message by itself. */
export const onTicketTouched = (_listener: (ticketId: string) => void): void => undefined
