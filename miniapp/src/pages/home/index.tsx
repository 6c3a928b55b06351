import { useRouter } from '@tarojs/taro'
import { type ReactElement, useEffect, useRef } from 'react'
import { entryOf } from '@/lib/entry'
import { openEntry } from '@/lib/open-entry'
import { pagePath } from '@/lib/routes'
import { useShare } from '@/lib/use-share'
import { useText } from '@/lib/use-text'
import { Page } from '@/parts/page'
import { Brand } from './brand'
import { Halls } from './halls'
import { LiveTickets } from './live-tickets'
import { Scan } from './scan'
import { Sessions } from './sessions'

/** The first page: my number, then what is near in time, then the halls. A scanned code leads straight on. */
export default function Home(): ReactElement {
  const { say } = useText()
  const { params } = useRouter()
  useShare(say('share.home'), pagePath('home'))
  const hasOpened = useRef(false)
  useEffect(() => {
    if (hasOpened.current) return
    hasOpened.current = true
    openEntry(entryOf(params))
  }, [params])
  return (
    <Page title={say('brand')} isTab>
      <Brand />
      <LiveTickets />
      <Scan />
      <Sessions />
      <Halls />
    </Page>
  )
}
