import { useEffect, useLayoutEffect, useRef } from 'react'

const typing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="combobox"], [role="menu"]'

/**
 * Whether somebody types there. A dialog that was just closed keeps the focus for a moment, unseen: a key that is
 * pressed then is meant for the page.
 */
const isTyping = (target: Element): boolean => target.closest(typing)?.checkVisibility() === true

/** Keys of a page, by `KeyboardEvent.key` in lower case. They rest while somebody types, in dialogs, and with a modifier held. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts)
  // Before the page is seen: a key that is shown as offered must already do what it says.
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return
      if (pressed.target instanceof Element && isTyping(pressed.target)) return
      const run = latest.current[pressed.key.toLowerCase()]
      if (run === undefined) return
      pressed.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
