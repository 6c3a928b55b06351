import { useRouter } from '@tarojs/taro'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { entryOf } from '@/lib/entry'
import { openEntry } from '@/lib/open-entry'
import { pagePath } from '@/lib/routes'
import { useDelayed } from '@/lib/use-delayed'
import { useShare } from '@/lib/use-share'
import { useText } from '@/lib/use-text'
import { Page } from '@/parts/page'
import { Brand } from './brand'
import { Halls } from './halls'
import { LiveTickets } from './live-tickets'
import { Scan } from './scan'
import { Search } from './search'
import { Sessions } from './sessions'

/** After the last letter (ms) the search is sent. */
const PAUSE = 350

/** The first page: my number, then what is near in time, then the halls. A scanned code leads straight on. */
export default function Home(): ReactElement {
  const { say } = useText()
  const { params } = useRouter()
  useShare(say('share.home'), pagePath('home'))
  const [typed, setTyped] = useState('')
  const search = useDelayed(typed.trim(), PAUSE)
  const hasOpened = useRef(false)
  useEffect(() => {
    if (hasOpened.current) return
    hasOpened.current = true
    openEntry(entryOf(params))
  }, [params])
  return (
    <Page title={say('brand')} isTab tells="all">
      <Brand />
      <LiveTickets />
      <Scan />
      <Search value={typed} onChange={setTyped} />
      <Sessions search={search} />
      <Halls search={search} />
    </Page>
  )
}
