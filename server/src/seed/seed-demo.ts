import { CLOCK } from '@paihao/shared/rules/moves/move'
import { drawCommitment } from '@paihao/shared/rules/draw'
import { type Accounts, staffView } from '../auth/accounts'
import { makePassword } from '../auth/password-policy'
import type { Caller } from '../auth/caller'
import type { BidSessions } from '../features/bid-sessions/bid-sessions-service'
import { move } from '../features/moving'
import type { Halls } from '../venues/halls'
import { sha256Text, type Venues } from '../venues/venues'
import { accounts as demoAccounts, agencies as demoAgencies, bidSessions, cityHall } from './demo-data'

interface Options {
  accounts: Accounts
  halls: Halls
  sessions: BidSessions
  venues: Venues
  /** Of every demo account; undefined: one is made up when accounts are made. */
  password: string | undefined
}

/** Whether there is nothing yet but what an earlier start filled in: then the demo may go on. */
export async function isDemo(accounts: Accounts): Promise<boolean> {
  const [first] = await accounts.agencies()
  return first === undefined ? (await accounts.all()).length === 0 : first.name === demoAgencies[0]
}

/**
 * Fills an empty store with two agencies, five accounts, a city hall and three published bid sessions. Every step can
 * be repeated: after a crash in the middle the next start goes on. A password given now counts from now on. Gives
 * the password of the accounts that were made, or null.
 */
export async function seedDemo({
  accounts,
  halls,
  sessions,
  venues,
  password,
}: Options): Promise<string | null> {
  await halls.submit({ type: 'createHall', by: CLOCK, hall: cityHall })
  await halls.today(cityHall)
  const agencyIds: string[] = []
  for (const name of demoAgencies)
    agencyIds.push((await accounts.createAgency(name, CLOCK, `demo ${name}`)).agencyId)
  const known = new Map((await accounts.all()).map(account => [account.username, account]))
  let made: string | null = null
  for (const { agency, ...account } of demoAccounts) {
    const existing = known.get(account.username)
    if (existing === undefined) {
      made ??= password ?? makePassword()
      const agencyId = agency === undefined ? undefined : agencyIds[agency]
      await accounts.create(
        { ...account, agencyId, mustChange: false },
        made,
        CLOCK,
        `demo ${account.username}`,
      )
    } else if (password !== undefined && (await accounts.check(account.username, password)) === null)
      await accounts.choosePassword(existing.staffId, password, CLOCK)
  }
  const agent = (await accounts.all()).find(account => account.username === 'agent')
  if (agent === undefined) throw new Error('the demo has no agent')
  const caller: Caller = { kind: 'staff', staff: staffView(agent), sid: '' }
  for (const input of bidSessions(venues.now())) {
    const journal = await sessions.create(caller, input, `demo ${input.projectCode}`)
    const keys = await venues.keysOf(journal.logId)
    const commitment = drawCommitment(sha256Text, journal.logId, keys.drawSecret())
    const isDraw = journal.state.info.policy.order === 'draw'
    await move(journal, `staff/${agent.staffId}`, undefined, {
      type: 'publish',
      ...(isDraw ? { commitment } : {}),
    })
  }
  return made
}
