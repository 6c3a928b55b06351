import { EventEmitter } from 'node:events'
import { answering, type Callbacks, fail, succeed } from './wx-answers'
import { createWxDeeds } from './wx-deeds'
import { createWxDevice } from './wx-device'
import { createWxNetwork } from './wx-network'
import { createWxPerson, subscribeAnswer } from './wx-person'
import { createWxPrivacy } from './wx-privacy'

/** How one page leads to another. */
export type WxWay = 'to' | 'redirect' | 'relaunch' | 'tab' | 'back'

interface Options {
  /** Where requests and sockets really go. */
  server: string
  appPath: string
  /** What `wx.login` gives. */
  logInCode: () => string
  /** Makes an ArrayBuffer of the app's own realm. */
  makeBuffer: (bytes: Uint8Array) => ArrayBuffer
  /** What the phone had kept. */
  storage: Map<string, unknown>
  /** How wide (px) the phone is. */
  width: number
  /** Hears what the app asks of WeChat itself. */
  asked: (name: string, options: Record<string, unknown>) => void
  navigate: (how: WxWay, url: string) => void
}

/** `wx` of a mini-program, as far as the app and Taro use it. */
export function createWxApi(options: Options) {
  const { appPath, logInCode, navigate } = options
  const does = answering(options.asked)
  const life = new EventEmitter()
  const person = createWxPerson()
  const privacy = createWxPrivacy(person)
  const network = createWxNetwork(options)
  const { deeds, api: deedsApi } = createWxDeeds(does)
  let isInTap = false

  function requestSubscribeMessage(asked: Callbacks & { tmplIds?: unknown }): void {
    const name = 'requestSubscribeMessage'
    const said = subscribeAnswer(person, asked.tmplIds, isInTap)
    if ('reason' in said) {
      const { errCode, reason } = said
      fail(name, asked, reason, errCode === undefined ? {} : { errCode })
      return
    }
    if (!person.holdsQuestion) return succeed(name, asked, said.answers)
    person.answerQuestion = () => succeed(name, asked, said.answers)
  }

  function setClipboardData(asked: Callbacks & { data: string }): void {
    const name = 'setClipboardData'
    const copy = () => {
      deeds.clipboard.push(asked.data)
      succeed(name, asked)
    }
    privacy.gate(name, copy, reason => fail(name, asked, reason, { errno: 104 }))
  }

  const wx = {
    ...createWxDevice({ ...options, does, person }),
    ...deedsApi,
    ...network.api,
    nextTick: (run: () => void) => setTimeout(run, 0),
    getLaunchOptionsSync: () => ({ path: appPath, query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: appPath, query: {}, scene: 1001 }),
    setClipboardData,
    onNeedPrivacyAuthorization: privacy.listen,
    getPrivacySetting: does('getPrivacySetting', () => ({
      needAuthorization: !person.hasAgreed,
      privacyContractName: '《派号隐私保护指引》',
    })),
    openPrivacyContract: does('openPrivacyContract'),
    requestSubscribeMessage,
    getSetting: does('getSetting', ({ withSubscriptions }) => ({
      authSetting: {},
      ...(withSubscriptions === true
        ? { subscriptionsSetting: { mainSwitch: person.mainSwitch, itemSettings: {} } }
        : {}),
    })),
    openSetting: does('openSetting', () => {
      person.mainSwitch = true
      return { authSetting: {} }
    }),
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
    createSelectorQuery,
    createIntersectionObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
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
    person,
    privacy,
    /** While this runs, the app may ask what WeChat takes only from a tap. */
    inTap(run: () => void) {
      isInTap = true
      run()
      isInTap = false
    },
    openSockets: network.openSockets,
    setOnline(online: boolean) {
      network.setOnline(online)
      life.emit('network', { isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    close: network.close,
  }
}

export type WxApi = ReturnType<typeof createWxApi>

/** Nothing is drawn here, so nothing has a size. */
function createSelectorQuery() {
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
