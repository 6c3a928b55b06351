import { useEffect } from 'react'

const focusable = 'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, [tabindex="0"]'
/** What lies over the page; focus comes back from there. */
const above = '[role="dialog"], .ant-dropdown, .ant-select-dropdown, .ant-picker-dropdown'

/**
 * Keeps the keyboard where it was working: when a dialog or a menu is gone, on what opened it, or on the page if that
 * has gone too; when a row of a form is gone with the key that removed it, in the next one; when a key has added a row before
 * itself, in that row; when something has given its place to another that can have the focus, on that.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    const onFocus = ({ target }: FocusEvent): void => {
      // The Tab key comes in from outside the page behind an open dialog, which takes it to itself.
      if (target instanceof Element && target.closest(above) === null && !isDialogOpen()) last = target
    }
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      // A menu that has closed has taken the focus with it.
      if (relatedTarget === null && target instanceof HTMLElement && target.closest('.ant-dropdown') !== null)
        queueMicrotask(() => {
          if (!target.checkVisibility() && isNowhere() && last instanceof HTMLElement) last.focus()
        })
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
        if (last === null || ![...change.removedNodes].some(one => one.contains(last))) continue
        const heir = heirOf(changes, change)
        if (!isNowhere()) last = heir ?? last
        else if (heir !== undefined) heir.focus()
        else if (place?.closest('form') != null && !focusIn(change.nextSibling))
          focusIn(change.previousSibling)
      }
      const isClosed = changes.some(({ removedNodes }) => [...removedNodes].some(isDialog))
      if (isClosed && isNowhere() && last !== null) {
        if (last instanceof HTMLElement) last.focus({ preventScroll: true })
        // It has gone, or there is nothing left to press on it.
        if (isNowhere()) document.querySelector('main')?.focus({ preventScroll: true })
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

const isDialogOpen = (): boolean =>
  [...document.querySelectorAll<HTMLElement>('.ant-modal-wrap')].some(({ style }) => style.display !== 'none')

const isDialog = (node: Node): boolean =>
  node instanceof Element &&
  (node.matches('.ant-modal-root') || node.querySelector('.ant-modal-root') !== null)

/** The row that has come right before the key that has the focus. */
function addedBefore(key: Element | null, { addedNodes, nextSibling }: MutationRecord): Node | null {
  const [row] = addedNodes
  return row !== undefined && key instanceof HTMLButtonElement && nextSibling === key ? row : null
}

/** What has come into the place of what is gone, between the same neighbours, and can have the focus or is made to have it (`tabIndex={-1}`). */
function heirOf(changes: readonly MutationRecord[], gone: MutationRecord): HTMLElement | undefined {
  const come = changes.flatMap(({ target, previousSibling, nextSibling, addedNodes }) =>
    target === gone.target && previousSibling === gone.previousSibling && nextSibling === gone.nextSibling
      ? [...addedNodes]
      : [],
  )
  return come.find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(`${focusable}, [tabindex="-1"]`),
  )
}

/** Goes to the first that can be used there; false when there is none. */
function focusIn(place: Node | null): boolean {
  if (!(place instanceof HTMLElement)) return false
  const first = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable)
  first?.focus()
  return first !== null
}
