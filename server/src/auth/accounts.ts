import type { BaseLogger } from 'pino'
import type { Staff } from '@paihao/shared/contract/account'
import {
  type Account,
  type Accounts as State,
  type AccountsCommand,
  type AccountsEvent,
  accountsRulebook,
  type Agency,
  type Rights,
  type Role,
} from '@paihao/shared/rules/accounts'
import type { Keys } from '../log/keys'
import type { VenueLog } from '../log/types'
import { open, seal } from '../log/vault'
import type { VaultRows } from '../log/vault-rows'
import { Refused } from '../refused'
import { randomId } from '../venues/ids'
import { createJournals } from '../venues/journals'
import type { LogClock } from '../venues/log-clock'
import type { PasswordHashes } from './password-hashes'
import { isStrong } from './password-policy'

/** Staff accounts and agencies: a register in a log of its own, the passwords' hashes in its vault. */
export interface Accounts {
  all(): Promise<Account[]>
  agencies(): Promise<Agency[]>
  find(staffId: string): Promise<Account | undefined>
  agency(agencyId: string): Promise<Agency | undefined>
  createAgency(name: string, by: string, key?: string): Promise<Agency>
  create(account: NewAccount, password: string, by: string, key?: string): Promise<Account>
  /** Name, roles, agency and halls. */
  changeRights(staffId: string, rights: Rights, by: string, key?: string): Promise<Account>
  setDisabled(staffId: string, disabled: boolean, by: string, key?: string): Promise<Account>
  /** A password made for somebody, who has to change it. */
  resetPassword(staffId: string, password: string, by: string, key?: string): Promise<Account>
  /** A password that was chosen elsewhere, such as the demo's, and need not be changed. */
  choosePassword(staffId: string, password: string, by: string): Promise<Account>
  /** Somebody's own new password; throws `account/weak_password` also for one of their last five. */
  changePassword(staffId: string, password: string): Promise<Account>
  /** The account if name and password are right; the same work is done when they are not. */
  check(username: string, password: string): Promise<Account | null>
  close(): Promise<void>
}

export interface NewAccount {
  username: string
  name: string
  roles: readonly Role[]
  agencyId?: string | undefined
  hallIds?: readonly string[] | undefined
  mustChange: boolean
}

interface Options {
  log: VenueLog
  clock: LogClock
  keys: Keys
  vaultRows: VaultRows
  hashes: PasswordHashes
  logger: BaseLogger
}

const REGISTER = 'registry/accounts'
/** None of so many passwords, the present one among them, may come again. */
const REMEMBERED = 5

export function createAccounts({ log, clock, keys, vaultRows, hashes, logger }: Options): Accounts {
  const journals = createJournals<State, AccountsCommand, AccountsEvent, { id: string }>({
    log,
    clock,
    rulebook: accountsRulebook,
    logger,
    idleAfter: Infinity,
  })
  const register = () => journals.open(REGISTER)
  const state = async () => (await register()).state

  async function change(command: AccountsCommand, row?: { ticketId: string; row: string }): Promise<string> {
    const answer = await (await register()).submit(command, row === undefined ? {} : { vault: row })
    if ('refused' in answer) throw Refused.by(answer.refused)
    if ('nothing' in answer) throw new Error(`${command.type} decided to nothing`)
    return ('event' in answer ? answer.result : answer.again).id
  }

  /** A row for the vault: this password's hash, and those of the last ones. */
  async function passwordRow(staffId: string, password: string, earlier: readonly string[]) {
    const ticketId = `${staffId}.${randomId(10)}`
    const all = [await hashes.hash(password), ...earlier].slice(0, REMEMBERED)
    const { row, commitment } = seal(await keys.venueKey(REGISTER), ticketId, { hashes: all })
    return { row: { ticketId, row }, fields: { passwordRow: ticketId, commitment } }
  }

  async function hashesOf(account: Account): Promise<string[]> {
    const [row] = await vaultRows.read(REGISTER, [account.passwordRow])
    if (row === null || row === undefined) throw new Error(`no password row for ${account.staffId}`)
    const data = open(await keys.venueKey(REGISTER), account.passwordRow, row, account.commitment)
    return (data as { hashes: string[] }).hashes // as `passwordRow` sealed it
  }

  async function find(staffId: string): Promise<Account | undefined> {
    const journal = await register()
    return journal.state.accounts.get(staffId) ?? (await journal.current()).accounts.get(staffId)
  }

  async function need(staffId: string): Promise<Account> {
    const account = await find(staffId)
    if (account === undefined) throw new Refused('not_found')
    return account
  }

  async function setPassword(
    staffId: string,
    password: string,
    mustChange: boolean,
    by: string,
    key?: string,
  ): Promise<Account> {
    const account = await need(staffId)
    const { row, fields } = await passwordRow(staffId, password, await hashesOf(account))
    const changed = await need(
      await change({ type: 'setPassword', by, staffId, ...fields, mustChange, ...keyed(key) }, row),
    )
    if (changed.passwordRow === fields.passwordRow) await vaultRows.erase(REGISTER, [account.passwordRow])
    return changed
  }

  return {
    all: async () => [...(await state()).accounts.values()],
    agencies: async () => [...(await state()).agencies.values()],
    find,
    agency: async agencyId => (await state()).agencies.get(agencyId),
    async createAgency(name, by, key) {
      const agency = { agencyId: `a${randomId(8)}`, name }
      const agencyId = await change({
        type: 'createAgency',
        by,
        agency,
        ...(key === undefined ? {} : { key }),
      })
      return (await state()).agencies.get(agencyId) ?? agency
    },
    async create({ username, name, roles, agencyId = null, hallIds = [], mustChange }, password, by, key) {
      const staffId = `s${randomId(8)}`
      const { row, fields } = await passwordRow(staffId, password, [])
      const account = {
        staffId,
        username,
        name,
        roles,
        agencyId: agencyId ?? null,
        hallIds,
        ...fields,
        mustChange,
      }
      return await need(await change({ type: 'createAccount', by, account, ...keyed(key) }, row))
    },
    changeRights: async (staffId, { name, roles, agencyId, hallIds }, by, key) =>
      await need(
        await change({ type: 'changeAccount', by, staffId, name, roles, agencyId, hallIds, ...keyed(key) }),
      ),
    setDisabled: async (staffId, disabled, by, key) =>
      await need(await change({ type: 'setDisabled', by, staffId, disabled, ...keyed(key) })),
    resetPassword: (staffId, password, by, key) => setPassword(staffId, password, true, by, key),
    choosePassword: (staffId, password, by) => setPassword(staffId, password, false, by),
    async changePassword(staffId, password) {
      const account = await need(staffId)
      if (!isStrong(password, account.username)) throw new Refused('account/weak_password')
      for (const old of await hashesOf(account))
        if (await hashes.check(password, old)) throw new Refused('account/weak_password')
      return await setPassword(staffId, password, false, `staff/${staffId}`)
    },
    async check(username, password) {
      // Before somebody is refused, this server knows all that others have written.
      const { accounts, byUsername } = await (await register()).current()
      const account = accounts.get(byUsername.get(username) ?? '')
      const [hash = null] = account === undefined ? [] : await hashesOf(account)
      const right = await hashes.check(password, hash)
      return right && account !== undefined && !account.disabled ? account : null
    },
    close: journals.close,
  }
}

const keyed = (key: string | undefined) => (key === undefined ? {} : { key })

/** An account as it crosses the wire. */
export function staffView(account: Account): Staff {
  const { staffId, username, name, roles, agencyId, hallIds, mustChange } = account
  return {
    staffId,
    username,
    name,
    roles: [...roles],
    agencyId,
    hallIds: [...hallIds],
    mustChangePassword: mustChange,
  }
}
