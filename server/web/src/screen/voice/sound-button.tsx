import type { ReactElement } from 'react'
import { useSay } from '../../lib/text'
import { texts } from '../texts'
import type { ScreenVoice } from './use-announcements'

/** Asks for the touch that browsers want before a page may sound. */
export function SoundButton({ voice }: { voice: ScreenVoice }): ReactElement | null {
  const say = useSay(texts)
  if (!voice.muted) return null
  return (
    <button type="button" className="screen-sound" onClick={voice.unmute}>
      {say('sound')}
    </button>
  )
}
