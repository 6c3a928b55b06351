import { languages } from '@paihao/shared/text/language'
import type { ReactElement } from 'react'
import { languageNames, useLanguage } from '../lib/language'

/** All languages side by side, each by its own name; `label` says what they are. */
export function LanguageButtons({ label, className }: { label: string; className?: string }): ReactElement {
  const { language, choose } = useLanguage()
  return (
    <div className={className} role="group" aria-label={label}>
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
  )
}
