import type { Calling } from '@paihao/shared/contract/queue'
import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useLanguage } from '../../lib/language'
import { newCalls } from '../recent-calls'
import { screenTime } from '../screen-time'
import { spokenLanguages } from '../settings/screen-settings'
import { useSettings } from '../settings/use-settings'
import { createAnnouncer } from './announcer'
import { sayCall } from './say-call'
import type { Manner } from './say-call'
import { SoundContext } from './sound-context'

export interface ScreenVoice {
  /** True while the browser keeps a page silent that is set to speak. */
  readonly muted: boolean
  unmute(): void
  /** Says something as a call would be said, for whoever sets the volume. */
  tryOut(): void
}

const nothing = (): (() => void) => () => undefined

/** Speaks every call that comes while the page is open; what stood there when it opened is not news. */
export function useAnnouncements(
  calling: readonly Calling[],
  { isBidSession, isPlate }: { isBidSession: boolean; isPlate: boolean },
): ScreenVoice {
  const { language } = useLanguage()
  const { settings } = useSettings()
  const sound = useContext(SoundContext)
  const muted = useSyncExternalStore(sound?.out.onChange ?? nothing, () => sound?.out.isMuted() ?? false)

  const manner: Manner = {
    languages: spokenLanguages(settings, language),
    one: settings.one,
    voice: isPlate && !settings.plateSpeaks ? 'off' : settings.voice,
    volume: settings.volume / 100,
    isBidSession,
  }
  // A call is said in the manner that holds when its turn comes.
  const latest = useRef(manner)
  useEffect(() => {
    latest.current = manner
  })
  const spoken = manner.voice === 'off' ? '' : manner.languages.join(' ')
  useEffect(() => {
    if (spoken !== '') void sound?.store.load(latest.current.languages)
  }, [sound, spoken])

  const announcer = useMemo(
    () =>
      createAnnouncer({
        say: async (call, times) => {
          if (sound !== null) await sayCall(call, times, latest.current, sound.store, sound.out)
        },
        now: screenTime,
      }),
    [sound],
  )
  useEffect(() => () => announcer.stop(), [announcer])
  const before = useRef(calling)
  useEffect(() => {
    for (const call of newCalls(before.current, calling)) announcer.announce(call)
    before.current = calling
  }, [announcer, calling])

  return {
    muted: muted && manner.voice !== 'off',
    unmute: () => void sound?.out.unmute(),
    tryOut() {
      const calledAt = new Date(screenTime()).toISOString()
      announcer.announce({ label: 'A012', queueId: '', counterId: '', counterName: '3', calledAt })
    },
  }
}
