import { useEffect } from 'react'
import { type Key, useText } from './texts'

/** What antd's parts are called where its locales have no word: in English, or after the picture on them. */
const names: readonly (readonly [selector: string, text: Key])[] = [
  ['.ant-input-clear-icon, .ant-select-clear', 'builtIn.clear'],
  ['.ant-input-number-action-up', 'builtIn.increase'],
  ['.ant-input-number-action-down', 'builtIn.decrease'],
  ['.ant-input-search-btn', 'builtIn.search'],
  ['.ant-pagination-prev > button', 'builtIn.previousPage'],
  ['.ant-pagination-next > button', 'builtIn.nextPage'],
]
/** Pictures beside words, or on a part that is named above. */
const pictures = '.anticon[aria-label]'

/** Names antd's own parts in the language of the page, and silences its pictures, whenever some appear. */
export function useBuiltInNames(): void {
  const say = useText()
  useEffect(() => {
    function nameIn(root: Element | Document): void {
      for (const picture of root.querySelectorAll(pictures)) {
        picture.removeAttribute('aria-label')
        picture.setAttribute('aria-hidden', 'true')
      }
      for (const [selector, text] of names)
        for (const part of root.querySelectorAll(selector)) part.setAttribute('aria-label', say(text))
    }
    nameIn(document)
    const observer = new MutationObserver(changes => {
      const places = new Set(
        changes.flatMap(({ addedNodes, target }) => (addedNodes.length > 0 ? [target] : [])),
      )
      for (const place of places) if (place instanceof Element) nameIn(place)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [say])
}
