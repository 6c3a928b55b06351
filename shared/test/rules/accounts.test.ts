import {
  type AccountsCommand,
  type AccountsEvent,
  accountsRulebook as rulebook,
} from '@paihao/shared/rules/accounts'

const NOW = 1_000
const password = { passwordRow: 's1.row', commitment: 'c', mustChange: true }
const agency: AccountsCommand = {
  type: 'createAgency',
  by: 'admin',
  agency: { agencyId: 'a1', name: '甲公司' },
}
const account = (staffId: string, username: string, agencyId: string | null = null): AccountsCommand => ({
  type: 'createAccount',
  by: 'admin',
  account: { staffId, username, name: '某某', roles: ['agent'], agencyId, hallIds: [], ...password },
})

/** Carries out commands one after the other; gives the events and the refusals. */
function given(...commands: AccountsCommand[]) {
  const state = rulebook.empty()
  const events: AccountsEvent[] = []
  const refused: string[] = []
  commands.forEach((command, i) => {
    const fork = rulebook.fork(state)
    const decision = rulebook.decide(fork, command, NOW + i)
    if ('event' in decision) {
      rulebook.evolve(fork, decision.event)
      rulebook.merge(fork)
      events.push(decision.event)
    } else if ('refused' in decision) refused.push(decision.refused.code)
  })
  return { state, events, refused }
}

it('a user name is one account, a name one agency', () => {
  const renamed: AccountsCommand = { ...agency, agency: { agencyId: 'a2', name: '甲公司' } }
  const { refused, state } = given(agency, renamed, account('s1', 'li', 'a1'), account('s2', 'li'))
  expect(refused).toEqual(['agency/exists', 'account/exists'])
  expect([...state.accounts.values()].map(({ staffId, createdAt }) => [staffId, createdAt])).toEqual([
    ['s1', 1002],
  ])
})

it('an account belongs to an agency that is registered', () => {
  expect(given(account('s1', 'li', 'a9')).refused).toEqual(['agency/unknown'])
})

it('passwords are set and accounts disabled only where there is one', () => {
  const set: AccountsCommand = {
    type: 'setPassword',
    by: 's1',
    staffId: 's1',
    ...password,
    mustChange: false,
  }
  const disable: AccountsCommand = { type: 'setDisabled', by: 'admin', staffId: 's1', disabled: true }
  expect(given(set, disable).refused).toEqual(['not_found', 'not_found'])
  const { state } = given(account('s1', 'li'), set, disable)
  expect(state.accounts.get('s1')).toMatchObject({ mustChange: false, disabled: true })
})

it('a repeated key gives the earlier result and writes nothing', () => {
  const once = { ...account('s1', 'li'), key: 'k' }
  const again = { ...account('s2', 'li'), key: 'k' }
  const { state, events } = given(once)
  expect(rulebook.decide(state, again, NOW)).toEqual({ again: { id: 's1' } })
  expect(events).toHaveLength(1)
})

it('every event decided again gives the same bytes, and time never runs back', () => {
  const { events } = given(agency, account('s1', 'li', 'a1'), {
    type: 'setDisabled',
    by: 'a',
    staffId: 's1',
    disabled: true,
  })
  const state = rulebook.empty()
  for (const event of events) {
    expect(rulebook.decide(state, rulebook.commandOf(event), event.at)).toEqual({ event })
    rulebook.evolve(state, event)
  }
  const late = rulebook.decide(state, account('s2', 'wang'), 5)
  expect('event' in late && late.event.at).toBe(rulebook.time(state))
})
