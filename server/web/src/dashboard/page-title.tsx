import { useLayoutEffect } from 'react'
import { matchPath, useLocation } from 'react-router'
import { useTitle } from '../lib/use-title'
import { type Key, useText } from './texts'

/** What a tab says, by address; a page that knows its own name says that instead. */
const titles: readonly (readonly [path: string, text: Key])[] = [
  ['/', 'nav.today'],
  ['/bid-sessions', 'title.bidSessions'],
  ['/bid-sessions/new', 'title.newSession'],
  ['/bid-sessions/:venueId', 'title.live'],
  ['/bid-sessions/:venueId/invited', 'live.invited'],
  ['/halls', 'title.halls'],
  ['/halls/new', 'hallForm.new'],
  ['/halls/:hallId', 'title.live'],
  ['/halls/:hallId/set-up', 'hallForm.edit'],
  ['/halls/:hallId/statistics', 'title.statistics'],
  ['/venues/:venueId/timeline', 'title.timeline'],
  ['/venues/:venueId/statistics', 'title.statistics'],
  ['/supervision', 'title.supervision'],
  ['/notices', 'title.notices'],
  ['/devices', 'title.devices'],
  ['/accounts', 'title.accounts'],
  ['/password', 'title.password'],
]

/** The tab's title of the present address; in the layout effect, so that a page's own title comes after it. Gives what the page is. */
export function useAddressTitle(): string {
  const say = useText()
  const { pathname } = useLocation()
  const text = titles.find(([path]) => matchPath(path, pathname) !== null)?.[1]
  const title = text === undefined ? say('title') : `${say(text)} · ${say('brand')}`
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  return say(text ?? 'title')
}

/** A page's own title, once it is known. */
export function usePageTitle(name: string | undefined): void {
  const say = useText()
  const { pathname } = useLocation()
  const text = titles.find(([path]) => matchPath(path, pathname) !== null)?.[1]
  const what = text === undefined ? say('brand') : say(text)
  useTitle(name === undefined ? `${what} · ${say('brand')}` : `${name} · ${what}`)
}
