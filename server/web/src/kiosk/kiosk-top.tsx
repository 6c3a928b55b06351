import { languages } from '@paihao/shared/text/language'
import type { ReactElement } from 'react'
import { languageNames, useLanguage } from '../lib/language'
import { useSay } from '../lib/text'
import { Named } from '../parts/named'
import { texts } from './texts'

/** The hall's name and the choice of language. */
export function KioskTop({ name }: { name: string }): ReactElement {
  const say = useSay(texts)
  const { language, choose } = useLanguage()
  return (
    <header className="kiosk-top">
      <h1>
        <Named>{name}</Named>
      </h1>
      <div className="kiosk-languages" role="group" aria-label={say('language')}>
        {languages.map(one => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            onClick={() => choose(one)}
          >
            {languageNames[one]}
          </button>
        ))}
      </div>
    </header>
  )
}
