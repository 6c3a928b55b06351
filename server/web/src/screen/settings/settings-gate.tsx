import type { Board } from '@paihao/shared/contract/venue'
import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { useSay } from '../../lib/text'
import { useShortcuts } from '../../lib/use-shortcuts'
import { texts } from '../texts'
import type { ScreenVoice } from '../voice/use-announcements'
import { SettingsPanel } from './settings-panel'
import { toggleFullScreen } from './use-always-on'

/** So many touches of the corner within this time (ms) open the settings: a passer-by makes none by chance. */
const TOUCHES = 3
const WITHIN = 2_000
/** Left open by mistake, the panel closes by itself (ms). */
const CLOSES_AFTER = 3 * 60_000

interface Props {
  board: Board
  voice: ScreenVoice
}

/** The way for staff into the settings: the key S, or three touches of the upper left corner. F is full screen. */
export function SettingsGate({ board, voice }: Props): ReactElement {
  const say = useSay(texts)
  const [open, setOpen] = useState(false)
  const touches = useRef<number[]>([])
  useShortcuts({ s: () => setOpen(true), f: toggleFullScreen })
  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => setOpen(false), CLOSES_AFTER)
    return () => clearTimeout(timer)
  }, [open])

  function touched(): void {
    const now = Date.now()
    touches.current = [...touches.current.filter(at => now - at < WITHIN), now]
    if (touches.current.length < TOUCHES) return
    touches.current = []
    setOpen(true)
  }

  return (
    <>
      <button type="button" className="screen-corner" aria-label={say('settings')} onClick={touched} />
      {open && <SettingsPanel board={board} voice={voice} onClose={() => setOpen(false)} />}
    </>
  )
}
