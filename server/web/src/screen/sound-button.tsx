import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'
import type { ScreenVoice } from './use-announcements'

/** Browsers stay silent until somebody has touched the page, unless they were started as a kiosk; then this is not shown. */
export function SoundButton({ voice }: { voice: ScreenVoice }): ReactElement | null {
  const say = useSay(texts)
  const [muted, setMuted] = useState(false)
  useEffect(() => setMuted(voice.isMuted()), [voice])
  if (!muted) return null
  return (
    <button
      type="button"
      className="screen-sound"
      onClick={() => void voice.unmute().then(() => setMuted(voice.isMuted()))}
    >
      {say('sound')}
    </button>
  )
}
