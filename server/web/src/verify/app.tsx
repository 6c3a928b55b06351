import type { ReactElement } from 'react'
import { createApi } from '../lib/api'
import { LanguageProvider } from '../lib/language'
import { useSay } from '../lib/text'
import { useTitle } from '../lib/use-title'
import { LanguageButtons } from '../parts/language-buttons'
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
  useTitle(say('title'))
  return (
    <>
      <header className="verify-top">
        <span>{say('title')}</span>
        <LanguageButtons label={say('language')} />
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
