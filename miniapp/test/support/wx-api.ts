import { EventEmitter } from 'node:events'
import { request as httpRequest } from 'node:http'
import { randomFillSync } from 'node:crypto'
import WebSocket from 'ws'
import { createWxPrivacy } from './wx-privacy'
import { createWxPerson, subscribeAnswer } from './wx-person'

type Callbacks = {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

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

interface Options {
  /** Where requests and sockets really go, whatever server the package was built for. */
  server: string
  appPath: string
  /** What `wx.login` gives. */
  logInCode(): string
  /** Makes an ArrayBuffer of the app's own realm: one of another would be lost silently. */
  makeBuffer(bytes: Uint8Array): ArrayBuffer
  /** What the phone had kept. */
  storage: Map<string, unknown>
  /** How wide (px) the phone is. */
  width: number
  /** Hears what the app asks of WeChat itself. */
  asked(name: string, options: Record<string, unknown>): void
  navigate(how: 'to' | 'redirect' | 'relaunch' | 'tab' | 'back', url: string): void
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

/** `wx` of a mini-program, as far as the app and Taro use it, over Node's own network. */
export function createWxApi({
  server,
  appPath,
  logInCode,
  makeBuffer,
  storage,
  width,
  asked,
  navigate,
}: Options) {
  const phone = phoneOf(width)
  const sockets = new Set<WebSocket>()
  const life = new EventEmitter()
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
  let isOnline = true
  let isInTap = false
  const holder = createWxPerson()
  const privacy = createWxPrivacy(holder)

  function succeed(name: string, options: Callbacks | undefined, result: object = {}): void {
    queueMicrotask(() => {
      options?.success?.({ errMsg: `${name}:ok`, ...result })
      options?.complete?.({ errMsg: `${name}:ok`, ...result })
    })
  }
  function fail(name: string, options: Callbacks | undefined, reason: string, more: object = {}): void {
    queueMicrotask(() => {
      options?.fail?.({ errMsg: `${name}:fail ${reason}`, ...more })
      options?.complete?.({ errMsg: `${name}:fail ${reason}`, ...more })
    })
  }
  const does =
    (name: string, deed: (options: Record<string, unknown>) => unknown = () => undefined) =>
    (options?: Callbacks & Record<string, unknown>) => {
      const result = deed(options ?? {})
      asked(name, options ?? {})
      succeed(name, options, typeof result === 'object' && result !== null ? result : {})
    }
  const hereOf = (url: string) =>
    url.replace(/^\w+:\/\/[^/]+/, server.replace(/^http/, url.startsWith('ws') ? 'ws' : 'http'))

  function request(
    options: Callbacks & { url: string; method?: string; header?: Record<string, string>; data?: unknown },
  ) {
    const { url, method = 'GET', header = {}, data } = options
    if (!isOnline) {
      fail('request', options, 'no network')
      return undefined
    }
    const sent = httpRequest(hereOf(url), { method, headers: header }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () =>
        succeed('request', options, {
          statusCode: answer.statusCode,
          header: answer.headers,
          data: parsed(text),
        }),
      )
    })
    sent.on('error', error => fail('request', options, error.message))
    sent.end(typeof data === 'string' ? data : undefined)
    return {
      abort: () => sent.destroy(),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    }
  }

  function connectSocket(options: Callbacks & { url: string; header?: Record<string, string> }) {
    const { url, header } = options
    const socket = new WebSocket(hereOf(url), header === undefined ? {} : { headers: header })
    sockets.add(socket)
    if (!isOnline) socket.terminate()
    succeed('connectSocket', options)
    return {
      send(message: Callbacks & { data: string }) {
        if (socket.readyState !== WebSocket.OPEN) {
          fail('sendSocketMessage', message, 'not connected')
          return
        }
        socket.send(message.data, error =>
          error instanceof Error
            ? fail('sendSocketMessage', message, error.message)
            : succeed('sendSocketMessage', message),
        )
      },
      close(closing: Callbacks & { code?: number; reason?: string }) {
        socket.close(closing.code ?? 1000, closing.reason ?? '')
        succeed('closeSocket', closing)
      },
      onOpen: (listener: (event: object) => void) => socket.on('open', () => listener({ header: {} })),
      onError: (listener: (event: object) => void) =>
        socket.on('error', error => listener({ errMsg: error.message })),
      onClose: (listener: (event: object) => void) =>
        socket.on('close', (code, reason) => {
          sockets.delete(socket)
          listener({ code, reason: reason.toString() })
        }),
      onMessage: (listener: (event: object) => void) =>
        socket.on('message', (data, isBinary) => {
          // `ws` gives text as a Buffer too.
          const bytes = data as Buffer
          listener({ data: isBinary ? makeBuffer(bytes) : bytes.toString() })
        }),
    }
  }

  function requestSubscribeMessage(options: Callbacks & { tmplIds?: unknown }): void {
    const name = 'requestSubscribeMessage'
    const said = subscribeAnswer(holder, options.tmplIds, isInTap)
    if ('reason' in said) {
      const { errCode, reason } = said
      fail(name, options, reason, errCode === undefined ? {} : { errCode })
      return
    }
    if (!holder.holdsQuestion) return succeed(name, options, said.answers)
    holder.answerQuestion = () => succeed(name, options, said.answers)
  }

  const query = () => {
    const self = {
      select: () => self,
      selectAll: () => self,
      selectViewport: () => self,
      in: () => self,
      boundingClientRect: () => self,
      scrollOffset: () => self,
      fields: () => self,
      node: () => self,
      exec: (done?: (results: object[]) => void) =>
        setTimeout(() => done?.([{ width: 0, height: 0, top: 0, left: 0 }]), 0),
    }
    return self
  }

  const wx = {
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: () => ({ ...phone, fontSizeSetting: holder.typeSize }),
    getSystemInfo: does('getSystemInfo', () => phone),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getLaunchOptionsSync: () => ({ path: appPath, query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: appPath, query: {}, scene: 1001 }),
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
    setClipboardData: (options: Callbacks & { data: string }) =>
      privacy.gate(
        'setClipboardData',
        () => {
          deeds.clipboard.push(options.data)
          succeed('setClipboardData', options)
        },
        reason => fail('setClipboardData', options, reason, { errno: 104 }),
      ),
    onNeedPrivacyAuthorization: privacy.listen,
    getPrivacySetting: does('getPrivacySetting', () => ({
      needAuthorization: !holder.hasAgreed,
      privacyContractName: '《派号隐私保护指引》',
    })),
    openPrivacyContract: does('openPrivacyContract'),
    scanCode: does('scanCode', () => ({ result: deeds.scans.shift() ?? '', path: undefined })),
    requestSubscribeMessage,
    getSetting: does('getSetting', ({ withSubscriptions }) => ({
      authSetting: {},
      ...(withSubscriptions === true
        ? { subscriptionsSetting: { mainSwitch: holder.mainSwitch, itemSettings: {} } }
        : {}),
    })),
    openSetting: does('openSetting', () => {
      holder.mainSwitch = true
      return { authSetting: {} }
    }),
    stopPullDownRefresh: does('stopPullDownRefresh'),
    login: does('login', () => ({ code: logInCode() })),
    onAppShow: (listener: () => void) => life.on('show', listener),
    offAppShow: (listener: () => void) => life.off('show', listener),
    onAppHide: (listener: () => void) => life.on('hide', listener),
    offAppHide: (listener: () => void) => life.off('hide', listener),
    onNetworkStatusChange: (listener: (change: object) => void) => life.on('network', listener),
    onNetworkWeakChange: (listener: (change: object) => void) => life.on('weak', listener),
    onError: () => undefined,
    onUnhandledRejection: () => undefined,
    onPageNotFound: () => undefined,
    createSelectorQuery: query,
    createIntersectionObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    request,
    connectSocket,
    navigateTo: does('navigateTo', ({ url }) => navigate('to', String(url))),
    redirectTo: does('redirectTo', ({ url }) => navigate('redirect', String(url))),
    reLaunch: does('reLaunch', ({ url }) => navigate('relaunch', String(url))),
    switchTab: does('switchTab', ({ url }) => navigate('tab', String(url))),
    navigateBack: does('navigateBack', () => navigate('back', '')),
  }

  return {
    wx,
    deeds,
    life,
    person: holder,
    privacy,
    /** While this runs, the app may ask what WeChat takes only from a tap. */
    inTap(run: () => void) {
      isInTap = true
      run()
      isInTap = false
    },
    openSockets: () => sockets.size,
    /** Tunnels and lifts: requests fail and sockets end until it is switched on again. */
    setOnline(online: boolean) {
      isOnline = online
      life.emit('network', { isConnected: online, networkType: online ? 'wifi' : 'none' })
      if (!online) for (const socket of sockets) socket.terminate()
    },
    close() {
      for (const socket of sockets) socket.terminate()
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
