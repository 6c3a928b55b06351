import type { BaseLogger } from 'pino'
import type { Staff } from '@paihao/shared/contract/account'
import {
  type Account,
  type Accounts as State,
  type AccountsCommand,
  type AccountsEvent,
  accountsRulebook,
  type Agency,
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
import { checkPassword, hashPassword, isStrong } from './passwords'

/** Staff accounts and agencies: a register in a log of its own, the passwords' hashes in its vault. */
export interface Accounts {
  all(): Promise<Account[]>
  agencies(): Promise<Agency[]>
  find(staffId: string): Promise<Account | undefined>
  agency(agencyId: string): Promise<Agency | undefined>
  createAgency(name: string, by: string, key?: string): Promise<Agency>
  create(account: NewAccount, password: string, by: string, key?: string): Promise<Account>
  setDisabled(staffId: string, disabled: boolean, by: string): Promise<Account>
  /** `mustChange`: the password was made by somebody else. */
  setPassword(staffId: string, password: string, mustChange: boolean, by: string): Promise<Account>
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
  logger: BaseLogger
}

const REGISTER = 'registry/accounts'
/** So many passwords back, none may come again. */
const REMEMBERED = 5

export function createAccounts({ log, clock, keys, vaultRows, logger }: Options): Accounts {
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

  /** A row for the vault: this hash and the last ones. */
  async function passwordRow(staffId: string, hashes: readonly string[]) {
    const ticketId = `${staffId}.${randomId(10)}`
    const { row, commitment } = seal(await keys.venueKey(REGISTER), ticketId, { hashes: [...hashes] })
    return { row: { ticketId, row }, fields: { passwordRow: ticketId, commitment } }
  }

  async function hashesOf(account: Account): Promise<string[]> {
    const [row] = await vaultRows.read(REGISTER, [account.passwordRow])
    if (row === null || row === undefined) throw new Error(`no password row for ${account.staffId}`)
    const data = open(await keys.venueKey(REGISTER), account.passwordRow, row, account.commitment)
    return (data as { hashes: string[] }).hashes // as `passwordRow` sealed it
  }

  async function need(staffId: string): Promise<Account> {
    const account =
      (await state()).accounts.get(staffId) ?? (await (await register()).current()).accounts.get(staffId)
    if (account === undefined) throw new Refused('not_found')
    return account
  }

  return {
    all: async () => [...(await state()).accounts.values()],
    agencies: async () => [...(await state()).agencies.values()],
    find: async staffId => (await state()).accounts.get(staffId),
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
      const { row, fields } = await passwordRow(staffId, [await hashPassword(password)])
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
      return await need(
        await change({ type: 'createAccount', by, account, ...(key === undefined ? {} : { key }) }, row),
      )
    },
    setDisabled: async (staffId, disabled, by) =>
      await need(await change({ type: 'setDisabled', by, staffId, disabled })),
    async setPassword(staffId, password, mustChange, by) {
      const account = await need(staffId)
      const hashes = (await hashesOf(account)).slice(0, REMEMBERED)
      for (const hash of hashes)
        if (await checkPassword(password, hash)) throw new Refused('account/weak_password')
      if (!isStrong(password, account.username)) throw new Refused('account/weak_password')
      const { row, fields } = await passwordRow(staffId, [await hashPassword(password), ...hashes])
      return await need(await change({ type: 'setPassword', by, staffId, ...fields, mustChange }, row))
    },
    async check(username, password) {
      const { accounts, byUsername } = await state()
      const account = accounts.get(byUsername.get(username.trim().toLowerCase()) ?? '')
      const [hash = null] = account === undefined ? [] : await hashesOf(account)
      return (await checkPassword(password, hash)) && account !== undefined && !account.disabled
        ? account
        : null
    },
    close: journals.close,
  }
}

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
