import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import './dialog.scss'

export interface DialogProps {
  /** The id of its title. */
  labelledBy: string
  /** The title itself, where there are no ids. */
  label: string
  onClose: () => void
  className?: string | undefined
  children: ReactNode
}

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), a[href]'

/** Those that are open; the last lies on top and has the keyboard. */
const open: HTMLElement[] = []

/** Takes the keyboard while it is open and gives it back to where it was (WAI-ARIA APG, modal dialog). */
export function Dialog({ labelledBy, onClose, className, children }: DialogProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    const before = document.activeElement
    open.push(dialog)
    dialog.focus()
    // On the document: a button that is switched off while it works loses the focus to nothing.
    const onKey = (event: KeyboardEvent) => {
      if (open.at(-1) !== dialog) return
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') keepInside(dialog, event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      open.splice(open.indexOf(dialog), 1)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <div ref={box} className={className} role="dialog" aria-modal aria-labelledby={labelledBy} tabIndex={-1}>
      {children}
    </div>
  )
}

/** From the last on to the first, and back. */
function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const present = stops.findIndex(stop => stop === document.activeElement)
  const end = event.shiftKey ? 0 : stops.length - 1
  if (present !== -1 && present !== end) return
  event.preventDefault()
  stops.at(event.shiftKey ? -1 : 0)?.focus()
}
