import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="combobox"]'

/** Keys of a page, by `KeyboardEvent.key` in lower case. They rest while somebody types, in dialogs, and with a modifier held. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return
      if (pressed.target instanceof Element && pressed.target.closest(typing) !== null) return
      const run = latest.current[pressed.key.toLowerCase()]
      if (run === undefined) return
      pressed.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
