import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { LanguageButtons } from '../parts/language-buttons'
import { Named } from '../parts/named'
import { texts } from './texts'

/** The hall's name and the choice of language. */
export function KioskTop({ name }: { name: string }): ReactElement {
  const say = useSay(texts)
  return (
    <header className="kiosk-top">
      <h1>
        <Named>{name}</Named>
      </h1>
      <LanguageButtons className="kiosk-languages" label={say('language')} />
    </header>
  )
}
