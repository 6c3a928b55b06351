import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { useEffect, useState } from 'react'
import { useShortcuts } from '../../lib/use-shortcuts'
import { letters } from './live-keys'
import type { LiveKey } from './live-keys'
import { keptKeys } from './kept-counter'
import { matching, stepFrom } from './matching'
import type { DeskActions } from './use-desk-actions'

interface Setting {
  isOff: boolean
  actions: DeskActions
  shown: readonly StaffTicket[]
  /** Called or serving at this counter. */
  here: readonly StaffTicket[]
  mayReturn: readonly StaffTicket[]
  own: readonly string[]
  focusId: string | null
  onFocus: (ticketId: string | null) => void
  onOnly: (queueId: string | null) => void
}

interface Letters {
  readonly keysOn: boolean
  readonly setKeysOn: (keysOn: boolean) => void
  readonly search: string
  readonly setSearch: (typed: string) => void
  readonly searchAsked: number
}

const nothing = (): void => undefined

/** Everything on the live page by a single key. */
export function useLetters(setting: Setting): Letters {
  const { isOff, actions, shown, here, mayReturn, own, focusId, onFocus, onOnly } = setting
  const [keysOn, setKeysOn] = useState(() => keptKeys.get() !== 'off')
  useEffect(() => keptKeys.set(keysOn ? null : 'off'), [keysOn])
  const [search, setSearch] = useState('')
  const [searchAsked, setSearchAsked] = useState(0)

  const step = (tickets: readonly StaffTicket[], by: 1 | -1, round = false): void => {
    const last = round && tickets.at(-1)?.ticketId === focusId
    const ticket = last ? tickets[0] : stepFrom(tickets, focusId, by)
    if (ticket != null) onFocus(ticket.ticketId)
  }
  const byPage: Record<string, () => void> = {
    arrowdown: () => step(matching(shown, search), 1),
    arrowup: () => step(matching(shown, search), -1),
    '/': () => setSearchAsked(n => n + 1),
    b: () => step(mayReturn, 1, true),
    x: () => step(here, 1, true),
    escape() {
      setSearch('')
      onFocus(null)
    },
    '0': () => onOnly(null),
    p: () => window.print(),
  }
  for (const [i, queueId] of own.slice(0, 9).entries()) byPage[String(i + 1)] = () => onOnly(queueId)
  // Object.entries widens the keys of this very object to string.
  const byKey = (Object.entries(letters) as [LiveKey, string][]).map(
    ([key, letter]) => [letter, actions.presses[key] ?? nothing] as const,
  )
  const free = actions.form === null && !isOff
  useShortcuts(keysOn && free ? { ...byPage, ...Object.fromEntries(byKey) } : {})
  return { keysOn, setKeysOn, search, setSearch, searchAsked }
}
