import type { Role } from '@paihao/shared/contract/roles'
import type { Key } from './texts'

interface Page {
  readonly path: string
  readonly text: Key
  readonly roles: readonly Role[]
}

const pages: readonly Page[] = [
  { path: '/', text: 'nav.today', roles: ['agent', 'clerk', 'supervisor', 'auditor', 'admin'] },
  { path: '/bid-sessions', text: 'nav.bidSessions', roles: ['agent', 'supervisor', 'auditor', 'admin'] },
  { path: '/halls', text: 'nav.halls', roles: ['clerk', 'supervisor', 'auditor', 'admin'] },
  { path: '/supervision', text: 'nav.supervision', roles: ['supervisor', 'auditor', 'admin'] },
  { path: '/notices', text: 'nav.notices', roles: ['admin'] },
  { path: '/devices', text: 'nav.devices', roles: ['agent', 'clerk', 'supervisor', 'admin'] },
  { path: '/accounts', text: 'nav.accounts', roles: ['admin'] },
]

/** The pages that mean something to somebody with these roles; what they may do there the server decides. */
export function pagesOf(roles: readonly Role[]): readonly Page[] {
  return pages.filter(page => page.roles.some(role => roles.includes(role)))
}
