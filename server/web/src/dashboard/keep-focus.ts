import { useEffect } from 'react'

const focusable = 'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, [tabindex="0"]'
/** What lies over the page; focus comes back from there. */
const above = '[role="dialog"], .ant-dropdown, .ant-select-dropdown, .ant-picker-dropdown'

/**
 * Keeps the keyboard where it was working: when a dialog is gone, on what opened it; when a row of a form is gone with
 * the key that removed it, in the next one; when a key has added a row before itself, in that row.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest(above) === null) last = target
    }
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      // Left for nothing, by a press beside it: nobody waits there any more. What is removed is left in another way.
      if (relatedTarget === null && target === last)
        queueMicrotask(() => {
          if (last?.isConnected === true && isNowhere()) last = null
        })
    }
    const observer = new MutationObserver(changes => {
      for (const change of changes) {
        const place = change.target instanceof Element ? change.target : null
        const added = addedBefore(document.activeElement, change)
        if (added !== null && place?.closest('form') != null) focusIn(added)
        if (!isNowhere() || last === null) continue
        const gone = [...change.removedNodes]
        if (gone.some(one => one.contains(last)) && place?.closest('form') != null) {
          if (!focusIn(change.nextSibling)) focusIn(change.previousSibling)
        } else if (gone.some(isDialog) && last.isConnected && last instanceof HTMLElement)
          last.focus({ preventScroll: true })
      }
    })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onBlur)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
      observer.disconnect()
    }
  }, [])
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

const isDialog = (node: Node): boolean =>
  node instanceof Element &&
  (node.matches('.ant-modal-root') || node.querySelector('.ant-modal-root') !== null)

/** The row that has come right before the key that has the focus. */
function addedBefore(key: Element | null, { addedNodes, nextSibling }: MutationRecord): Node | null {
  const [row] = addedNodes
  return row !== undefined && key instanceof HTMLButtonElement && nextSibling === key ? row : null
}

/** Goes to the first that can be used there; false when there is none. */
function focusIn(place: Node | null): boolean {
  if (!(place instanceof HTMLElement)) return false
  const first = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
  first?.focus()
  return first !== null
}
