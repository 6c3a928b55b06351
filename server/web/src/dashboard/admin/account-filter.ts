import type { Account, Agency } from '@paihao/shared/contract/account'
import type { Hall } from '@paihao/shared/contract/hall'
import type { Role } from '@paihao/shared/contract/roles'

/** Which accounts are shown. */
export interface AccountFilter {
  readonly search: string
  readonly role: Role | null
  readonly state: 'active' | 'disabled' | null
}

/** Whose agency and halls, by name. */
export function placesOf(account: Account, agencies: readonly Agency[], halls: readonly Hall[]): string[] {
  const agency = agencies.find(({ agencyId }) => agencyId === account.agencyId)
  const own = halls.filter(({ hallId }) => account.hallIds.includes(hallId)).map(({ name }) => name)
  return agency === undefined ? own : [agency.name, ...own]
}

/** Whether an account is one of those looked for: by name, user name, agency or hall. */
export function isFound(
  account: Account,
  places: readonly string[],
  { search, role, state }: AccountFilter,
): boolean {
  if (role !== null && !account.roles.includes(role)) return false
  if (state !== null && account.disabled !== (state === 'disabled')) return false
  const text = [account.name, account.username, ...places].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}
