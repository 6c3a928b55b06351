import type { WxApi } from './wx-api'
import type { WxPages } from './wx-pages'
import type { Found, WxTree } from './wx-tree'

/** What drawn templates tell of a touch, a word typed. */
export interface DrawnEvent {
  type?: string
  currentTarget?: { id?: string }
}

/** A finger on the page in front, and what is typed there. */
export function createWxTouch(tree: WxTree, pages: WxPages, api: WxApi) {
  const { root } = pages

  /** Sends an event to a node and, as WeChat bubbles it, to those above that listen. */
  function fire({ node, above }: Found, type: string, detail: object): void {
    const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
    for (const one of [node, ...above]) {
      if (!tree.listens(one, type)) continue
      const currentTarget = { id: one.uid ?? one.sid, dataset: { sid: one.sid } }
      pages.front()?.eh?.({
        type,
        timeStamp: Date.now(),
        target,
        currentTarget,
        detail,
        mark: {},
        touches: [],
        changedTouches: [],
      })
    }
  }

  /** What WeChat's own buttons do beside a tap. */
  function touchButton({ node, above }: Found): void {
    const button = [node, ...above].find(one => tree.tag(one) === 'button')
    if (button === undefined) return
    const on = { node: button, above: [] }
    const kind = tree.attribute(button, 'open-type')
    if (kind === 'agreePrivacyAuthorization') {
      api.privacy.touch(String(button.uid))
      fire(on, 'agreeprivacyauthorization', {})
    }
    if (kind !== 'getPhoneNumber') return
    const fail = (reason: string) => fire(on, 'getphonenumber', { errMsg: `getPhoneNumber:fail ${reason}` })
    const give = () => {
      const code = api.person.phoneCodes.shift()
      if (code === undefined) fail('user deny')
      else fire(on, 'getphonenumber', { errMsg: 'getPhoneNumber:ok', code })
    }
    api.privacy.gate('getPhoneNumber', give, fail)
  }

  return {
    tap(words: string) {
      const exact = tree.all(root(), node => tree.text(node) === words)
      const found = exact.at(-1) ?? tree.all(root(), node => tree.text(node).startsWith(words)).at(-1)
      if (found === undefined) throw new Error(`Nothing here says ${words}: ${tree.text(root())}`)
      api.inTap(() => fire(found, 'tap', { x: 1, y: 1 }))
      touchButton(found)
    },
    type(fieldName: string, value: string) {
      let isBelow = false
      const found = tree.find(root(), node => {
        isBelow ||= node.v === fieldName
        return isBelow && tree.tag(node) === 'input'
      })
      if (found === null) throw new Error(`There is no field ${fieldName}: ${tree.text(root())}`)
      fire(found, 'input', { value, cursor: value.length })
      fire(found, 'blur', { value })
    },
    handle(event: DrawnEvent, id?: number) {
      const page = id === undefined ? pages.front() : pages.all().find(one => one.id === id)
      if (event.type !== 'tap') {
        page?.eh?.(event)
        return
      }
      api.inTap(() => page?.eh?.(event))
      const touched = tree.find(root(), node => (node.uid ?? node.sid) === event.currentTarget?.id)
      if (touched !== null && tree.tag(touched.node) === 'button') touchButton(touched)
    },
  }
}
