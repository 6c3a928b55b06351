import { refuse, type Rulebook } from './rulebook'
import { Table } from './table'

export type Role = 'admin' | 'agent' | 'clerk' | 'supervisor' | 'auditor'

/** A staff account. Its password's hash lies in the vault, under `passwordRow`. */
export interface Account {
  readonly staffId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencyId: string | null
  readonly hallIds: readonly string[]
  readonly passwordRow: string
  /** SHA-256(salt | hash): the row cannot be exchanged unseen. */
  readonly commitment: string
  readonly mustChange: boolean
  readonly disabled: boolean
  readonly createdAt: number
}

export interface Agency {
  readonly agencyId: string
  readonly name: string
}

/** All accounts and agencies, folded from the log `registry/accounts`. */
export interface Accounts {
  time: number
  readonly accounts: Table<string, Account>
  readonly agencies: Table<string, Agency>
  /** staffId by user name, agencyId by name. */
  readonly byUsername: Table<string, string>
  readonly byAgencyName: Table<string, string>
  /** What a command that came with an Idempotency-Key gave. */
  readonly keys: Table<string, string>
  readonly base: Accounts | null
}

type Password = Pick<Account, 'passwordRow' | 'commitment' | 'mustChange'>
/** What an administrator may change of an account later. */
export type Rights = Pick<Account, 'name' | 'roles' | 'agencyId' | 'hallIds'>
type NewAccount = Omit<Account, 'createdAt' | 'disabled'>

type Change =
  | { type: 'createAgency'; agency: Agency }
  | { type: 'createAccount'; account: NewAccount }
  | ({ type: 'setPassword'; staffId: string } & Password)
  | { type: 'setDisabled'; staffId: string; disabled: boolean }
  | ({ type: 'changeAccount'; staffId: string } & Rights)

export type AccountsCommand = Change & { by: string; key?: string }
export interface AccountsEvent {
  type: 'changed'
  at: number
  by: string
  key?: string
  rulebook: number
  change: Change
}

const VERSION = 1

/** The rulebook of the register of accounts: one user name, one account; one agency by a name. */
export const accountsRulebook: Rulebook<Accounts, AccountsCommand, AccountsEvent, { id: string }> = {
  version: VERSION,
  empty: () => ({
    time: 0,
    accounts: new Table(),
    agencies: new Table(),
    byUsername: new Table(),
    byAgencyName: new Table(),
    keys: new Table(),
    base: null,
  }),
  fork: base => ({
    time: base.time,
    accounts: base.accounts.fork(),
    agencies: base.agencies.fork(),
    byUsername: base.byUsername.fork(),
    byAgencyName: base.byAgencyName.fork(),
    keys: base.keys.fork(),
    base,
  }),
  merge(fork) {
    for (const table of [fork.accounts, fork.agencies, fork.byUsername, fork.byAgencyName, fork.keys])
      table.merge()
    if (fork.base !== null) fork.base.time = fork.time
  },
  time: state => state.time,
  decide(state, { by, key, ...change }, now) {
    const earlier = key === undefined ? undefined : state.keys.get(key)
    if (earlier !== undefined) return { again: { id: earlier } }
    const fault = faultOf(state, change)
    if (fault !== null) return refuse(fault)
    const at = Math.max(now, state.time)
    return {
      event: { type: 'changed', at, by, ...(key === undefined ? {} : { key }), rulebook: VERSION, change },
    }
  },
  evolve(state, event) {
    apply(state, event)
    if (event.key !== undefined) state.keys.set(event.key, idOf(event.change))
    state.time = event.at
  },
  commandOf: ({ by, key, change }) => ({ ...change, by, ...(key === undefined ? {} : { key }) }),
  resultOf: ({ change }) => ({ id: idOf(change) }),
  dueAt: () => null,
  tick: () => {
    throw new Error('Nothing is ever due in the register of accounts')
  },
}

function faultOf(state: Accounts, change: Change): string | null {
  switch (change.type) {
    case 'createAgency':
      return state.byAgencyName.has(change.agency.name) ? 'agency/exists' : null
    case 'createAccount':
      if (state.byUsername.has(change.account.username)) return 'account/exists'
      return change.account.agencyId !== null && !state.agencies.has(change.account.agencyId)
        ? 'agency/unknown'
        : null
    case 'changeAccount':
      if (!state.accounts.has(change.staffId)) return 'not_found'
      return change.agencyId !== null && !state.agencies.has(change.agencyId) ? 'agency/unknown' : null
    case 'setPassword':
    case 'setDisabled':
      return state.accounts.has(change.staffId) ? null : 'not_found'
  }
}

function apply(state: Accounts, { change, at }: AccountsEvent): void {
  if (change.type === 'createAgency') {
    state.agencies.set(change.agency.agencyId, change.agency)
    state.byAgencyName.set(change.agency.name, change.agency.agencyId)
    return
  }
  if (change.type === 'createAccount') {
    state.accounts.set(change.account.staffId, { ...change.account, disabled: false, createdAt: at })
    state.byUsername.set(change.account.username, change.account.staffId)
    return
  }
  const account = state.accounts.get(change.staffId)
  if (account === undefined) return
  if (change.type === 'setDisabled')
    state.accounts.set(account.staffId, { ...account, disabled: change.disabled })
  else if (change.type === 'changeAccount') {
    const { name, roles, agencyId, hallIds } = change
    state.accounts.set(account.staffId, { ...account, name, roles, agencyId, hallIds })
  } else {
    const { passwordRow, commitment, mustChange } = change
    state.accounts.set(account.staffId, { ...account, passwordRow, commitment, mustChange })
  }
}

function idOf(change: Change): string {
  if (change.type === 'createAgency') return change.agency.agencyId
  return change.type === 'createAccount' ? change.account.staffId : change.staffId
}
