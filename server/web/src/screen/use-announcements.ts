import type { Calling } from '@paihao/shared/contract/queue'
import { useEffect, useMemo, useRef } from 'react'
import { clockOffset } from '../lib/fetch-transport'
import { useLanguage } from '../lib/language'
import { sayIn } from '../lib/text'
import { createAnnouncer } from './announcer'
import { createBrowserVoice } from './browser-voice'
import { newCalls } from './recent-calls'
import { spokenLabel } from './spoken'
import { texts } from './texts'

export type ScreenVoice = ReturnType<typeof createBrowserVoice>

/** Speaks every call that comes while the page is open; what stood there when it opened is not news. */
export function useAnnouncements(calling: readonly Calling[], isBidSession: boolean): ScreenVoice {
  const { language } = useLanguage()
  const voice = useMemo(() => createBrowserVoice(language), [language])
  const announcer = useMemo(() => {
    const say = sayIn(texts, language)
    const textOf = ({ label, counterName }: Calling): string =>
      say(isBidSession ? 'callAloudBid' : 'callAloud', {
        label: spokenLabel(label, language),
        counter: counterName,
      })
    return createAnnouncer(voice, textOf, () => Date.now() + clockOffset())
  }, [voice, language, isBidSession])
  const before = useRef(calling)
  useEffect(() => {
    for (const call of newCalls(before.current, calling)) announcer.announce(call)
    before.current = calling
  }, [announcer, calling])
  return voice
}
