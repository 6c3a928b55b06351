import { createHmac } from 'node:crypto'
import type { Account as AccountView } from '@paihao/shared/contract/account'
import type { Account, Role } from '@paihao/shared/rules/accounts'
import { type Accounts, staffView } from '../../auth/accounts'
import { type Caller, kindsOf } from '../../auth/caller'
import type { LogIns } from '../../auth/log-ins'
import { makePassword } from '../../auth/password-policy'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import { idempotencyKey } from '../../venues/venue-keys'
import type { Halls } from '../../venues/halls'
import { instant, instantOrNone } from '../../venues/views/instant'

type AccountHandlers = Pick<
  Handlers,
  | 'listAccounts'
  | 'createAccount'
  | 'changeAccount'
  | 'endLogIns'
  | 'resetPassword'
  | 'disableAccount'
  | 'enableAccount'
  | 'listAgencies'
  | 'createAgency'
>

const PAGE = 100

interface Places {
  roles: readonly Role[]
  agencyId?: string | null | undefined
  hallIds?: readonly string[] | undefined
}

interface Options {
  accounts: Accounts
  halls: Halls
  logIns: LogIns
  /** First passwords are made from it, so that a repeated request is told the same one again. */
  passwordKey: Buffer
}

/** What an administrator does with accounts and agencies. */
export function createAccountHandlers({ accounts, halls, logIns, passwordKey }: Options): AccountHandlers {
  /** Who does it, and the Idempotency-Key as the log has it. */
  function named(caller: Caller, request: string, key: string | undefined) {
    if (caller.kind !== 'staff') throw new Refused('role/forbidden')
    const by = `staff/${caller.staff.staffId}`
    return { by, key: idempotencyKey(by, request, key) }
  }

  const firstPassword = (key: string | undefined) =>
    makePassword(key === undefined ? undefined : createHmac('sha256', passwordKey).update(key).digest())

  /** 404 for an administrator; everybody else is told, by the role alone, that they may not. */
  async function need(caller: Caller, staffId: string): Promise<void> {
    const isAdmin = kindsOf(caller).includes('admin')
    if (isAdmin && (await accounts.find(staffId)) === undefined) throw new Refused('not_found')
  }

  /** An agent has an agency, and the halls named are there. */
  async function checkPlaces({ roles, agencyId, hallIds = [] }: Places): Promise<void> {
    if (roles.includes('agent') && (agencyId === undefined || agencyId === null))
      throw new Refused('agency/unknown')
    for (const hallId of hallIds)
      if ((await halls.find(hallId)) === undefined) throw new Refused('hall/unknown')
  }

  /** Disables or enables an account. */
  const setDisabled =
    (disabled: boolean) =>
    async (caller: Caller, { staffId }: { staffId: string }) => {
      await need(caller, staffId)
      return async ({ idempotencyKey: given }: { idempotencyKey: string | undefined }) => {
        if (disabled && caller.kind === 'staff' && caller.staff.staffId === staffId)
          throw new Refused('account/self')
        const { by, key } = named(caller, `disabled ${String(disabled)} ${staffId}`, given)
        const account = await accounts.setDisabled(staffId, disabled, by, key)
        if (disabled) await logIns.endAllOf(staffId)
        return { status: 200 as const, body: { account: accountView(account) } }
      }
    }

  return {
    listAccounts:
      () =>
      async ({ query: { after, limit = PAGE } }) => {
        const { rows, next } = pageOf(await accounts.all(), account => account.staffId, after, limit)
        const seen = await logIns.lastSeen(rows.map(({ staffId }) => staffId))
        const views = rows.map((account, i) => ({
          ...accountView(account),
          lastSeenAt: instantOrNone(seen[i] ?? null) ?? null,
        }))
        return { status: 200, body: { accounts: views, next } }
      },
    createAccount:
      caller =>
      async ({ body, idempotencyKey: given }) => {
        await checkPlaces(body)
        const { by, key } = named(caller, `createAccount ${body.username}`, given)
        const password = firstPassword(key)
        const account = await accounts.create({ ...body, mustChange: true }, password, by, key)
        return { status: 201, body: { account: accountView(account), password } }
      },
    async changeAccount(caller, { staffId }) {
      await need(caller, staffId)
      return async ({ body, idempotencyKey: given }) => {
        await checkPlaces(body)
        // An administration without an administrator could not be mended.
        if (caller.kind === 'staff' && caller.staff.staffId === staffId && !body.roles.includes('admin'))
          throw new Refused('account/self')
        const { by, key } = named(caller, `changeAccount ${staffId}`, given)
        const before = await accounts.find(staffId)
        const { name, roles, agencyId = null, hallIds = [] } = body
        const account = await accounts.changeRights(staffId, { name, roles, agencyId, hallIds }, by, key)
        if (before !== undefined && rightsOf(before) !== rightsOf(account))
          await logIns.endAllOf(staffId, sidOf(caller))
        return { status: 200, body: { account: accountView(account) } }
      }
    },
    async endLogIns(caller, { staffId }) {
      await need(caller, staffId)
      return async () => {
        await logIns.endAllOf(staffId, sidOf(caller))
        const account = await accounts.find(staffId)
        if (account === undefined) throw new Refused('not_found')
        return { status: 200, body: { account: accountView(account) } }
      }
    },
    async resetPassword(caller, { staffId }) {
      await need(caller, staffId)
      return async ({ idempotencyKey: given }) => {
        const { by, key } = named(caller, `resetPassword ${staffId}`, given)
        const password = firstPassword(key)
        const account = await accounts.resetPassword(staffId, password, by, key)
        await logIns.endAllOf(staffId)
        return { status: 200, body: { account: accountView(account), password } }
      }
    },
    disableAccount: setDisabled(true),
    enableAccount: setDisabled(false),
    listAgencies:
      () =>
      async ({ query: { after, limit = PAGE } }) => {
        const { rows, next } = pageOf(await accounts.agencies(), agency => agency.agencyId, after, limit)
        return { status: 200, body: { agencies: rows, next } }
      },
    createAgency:
      caller =>
      async ({ body: { name }, idempotencyKey: given }) => {
        const { by, key } = named(caller, 'createAgency', given)
        return { status: 201, body: { agency: await accounts.createAgency(name, by, key) } }
      },
  }
}

/** What an account may do, in a form that can be compared. */
function rightsOf({ roles, agencyId, hallIds }: Account): string {
  return JSON.stringify([[...roles].sort(), agencyId, [...hallIds].sort()])
}

function sidOf(caller: Caller): string | undefined {
  return caller.kind === 'staff' ? caller.sid : undefined
}

/** The rows behind the one with the id `after`, and the id to go on from. */
function pageOf<T>(
  all: readonly T[],
  idOf: (row: T) => string,
  after: string | undefined,
  limit: number,
): { rows: T[]; next: string | null } {
  const start = after === undefined ? 0 : all.findIndex(row => idOf(row) === after) + 1
  const rows = all.slice(start, start + limit)
  const last = rows.at(-1)
  return { rows, next: last !== undefined && start + limit < all.length ? idOf(last) : null }
}

function accountView(account: Account): AccountView {
  return { ...staffView(account), disabled: account.disabled, createdAt: instant(account.createdAt) }
}
