import { useEffect, useRef } from 'react'
import type { StubApi } from './stub-api'

/** What a test of a page sets up and looks at. */
export const phone = {
  api: null as StubApi | null,
  storage: new Map<string, string>(),
  params: {} as Record<string, string>,
  /** Where the page went: `navigateTo /pages/…`. */
  moves: [] as string[],
  vibrations: 0,
  /** What the bar below was told to say. */
  tabs: [] as string[],
  isOnline: true,
  /** Holds an answer back on its way to the phone. */
  holdsBack: (_path: string): Promise<void> => Promise.resolve(),
  /** The listeners of the page in front. */
  shows: new Set<() => void>(),
  hides: new Set<() => void>(),
  /** Pulling the page down. */
  pulls: new Set<() => void>(),
  reset(api: StubApi, params: Record<string, string> = {}) {
    Object.assign(phone, { api, params, moves: [], tabs: [], vibrations: 0, isOnline: true })
    phone.holdsBack = () => Promise.resolve()
    phone.storage.clear()
  },
}

interface Request {
  url: string
  method: string
  header: Record<string, string>
  data?: string
}

async function request({ url, method, header, data }: Request) {
  // The answer never comes in the same tick.
  await Promise.resolve()
  if (!phone.isOnline || phone.api === null) throw new Error('request:fail')
  const headers = Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const body: unknown = data === undefined ? null : JSON.parse(data)
  const reply = phone.api.handle({ method, path: url, headers, body })
  await phone.holdsBack(url)
  return { statusCode: reply.status, data: reply.body, header: { date: new Date().toUTCString() } }
}

const goes =
  (how: string) =>
  ({ url }: { url: string }) => {
    phone.moves.push(`${how} ${url}`)
    return Promise.resolve()
  }

const Taro = {
  request,
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => void phone.storage.set(key, value),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  navigateTo: goes('navigateTo'),
  redirectTo: goes('redirectTo'),
  switchTab: goes('switchTab'),
  navigateBack: () => Promise.resolve(),
  getCurrentPages: () => [],
  setNavigationBarTitle: () => Promise.resolve(),
  setTabBarItem: ({ text }: { text: string }) => {
    phone.tabs.push(text)
    return Promise.resolve()
  },
  showToast: () => Promise.resolve(),
  showModal: () => Promise.resolve({ confirm: true }),
  vibrateLong: () => {
    phone.vibrations++
    return Promise.resolve()
  },
}
export default Taro

function useListener(listeners: Set<() => void>, listener: () => void, isCalledAtOnce: boolean): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const call = () => latest.current()
    listeners.add(call)
    if (isCalledAtOnce) call()
    return () => void listeners.delete(call)
  }, [listeners, isCalledAtOnce])
}

export const useDidShow = (listener: () => void): void => useListener(phone.shows, listener, true)
export const useDidHide = (listener: () => void): void => useListener(phone.hides, listener, false)
export const usePullDownRefresh = (listener: () => void): void => useListener(phone.pulls, listener, false)
export const useShareAppMessage = (_: () => object): void => undefined
export const stopPullDownRefresh = (): void => undefined
export const useRouter = (): { params: Record<string, string> } => ({ params: phone.params })
