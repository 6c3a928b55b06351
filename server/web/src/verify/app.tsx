import { languages } from '@paihao/shared/text/language'
import type { ReactElement } from 'react'
import { createApi } from '../lib/api'
import { LanguageProvider, languageNames, useLanguage } from '../lib/language'
import { useSay } from '../lib/text'
import { useTitle } from '../lib/use-title'
import { ReceiptCheck } from './receipt-check'
import { RecordCheck } from './record-check'
import { texts } from './texts'
import './verify.css'

const api = createApi(() => null)

export function VerifyApp(): ReactElement {
  return (
    <LanguageProvider>
      <Verify />
    </LanguageProvider>
  )
}

function Verify(): ReactElement {
  const say = useSay(texts)
  const { language, choose } = useLanguage()
  useTitle(say('title'))
  return (
    <>
      <header className="verify-top">
        <span>{say('title')}</span>
        <div role="group" aria-label={say('language')}>
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
      <main className="verify">
        <h1>{say('heading')}</h1>
        <p>{say('lead')}</p>
        <ReceiptCheck api={api} />
        <RecordCheck api={api} />
      </main>
    </>
  )
}
