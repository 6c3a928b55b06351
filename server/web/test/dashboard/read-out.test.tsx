import type { Forecast } from '@paihao/shared/contract/queue'
import { bidSessionPolicy } from '@paihao/shared/rules/policy'
import type { Place } from '@paihao/shared/desk/place'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { type ReactElement, useState } from 'react'
import { CurrentCard } from '../../src/dashboard/live/current-card'
import type { DeskCommand } from '../../src/dashboard/live/desk-command'
import { ForecastLine } from '../../src/dashboard/live/forecast-line'
import { KeyPad } from '../../src/dashboard/live/key-pad'
import { LivePage } from '../../src/dashboard/live/live-page'
import type { Unconfirmed } from '../../src/dashboard/live/outbox'
import { TakenSlip } from '../../src/dashboard/live/taken-slip'
import type { DeskActions } from '../../src/dashboard/live/use-desk-actions'
import { SessionsPage } from '../../src/dashboard/sessions/sessions-page'
import { Shell } from '../../src/dashboard/shell'
import { showPage } from '../support/dashboard'
import { at, nine, ticket } from '../support/tickets'

// A picture is a file here, not a page's address of one.
jest.mock('../../src/theme/paihao.svg', () => ({ __esModule: true, default: 'paihao.svg' }))

const place: Place = {
  ...{ kind: 'bidSession', venueId: 'v1', title: '示例桥梁工程监理', details: [], state: 'open', queues: [] },
  ...{ counters: [], policy: bidSessionPolicy, canBook: false, opensAt: null },
  ...{ deadline: nine + 3_600_000, isCalledOff: false },
}
const nothing = () => undefined
/** A desk where no key can be pressed. */
const idle: DeskActions = {
  ...{ unconfirmed: [], presses: {}, undoes: null, form: null, closeForm: nothing, arrive: nothing },
  ...{ callWithReason: nothing, finish: nothing, transfer: nothing, makeVoid: nothing },
}
const show = (page: ReactElement, address = '/') =>
  showPage(page, {
    address,
    answer: () => ({ body: { bidSessions: [], next: null, checkpoint: null, objections: [] } }),
  })

/** All that a screen reader reads out by itself when it changes, without what is switched off in it. */
const readOut = (): string[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]',
    ),
  ]
    .filter(({ ariaLive, attributes }) => (attributes.getNamedItem('aria-live')?.value ?? ariaLive) !== 'off')
    .map(({ textContent }) => textContent)

describe('what a screen reader reads out at a desk', () => {
  test('who is served and where, without the facts and the seconds that are counted', () => {
    const served = ticket({
      label: 'A005',
      state: 'called',
      calls: 1,
      calledAt: at(0),
      counterName: '1 号窗口',
    })
    const other = ticket({ label: 'A004', state: 'done' })
    show(
      <CurrentCard
        {...{ ticket: served, place, here: [], now: nine, undo: other }}
        {...{
          isUnconfirmed: false,
          isNextOffered: false,
          isNobodyYet: false,
          onFocus: nothing,
          onChanged: nothing,
        }}
      />,
    )
    expect(readOut()).toEqual(['已叫号 · 1 号窗口 · 社会保险 A005'])
    expect(screen.getByText(/^A004.*秒内可按 U 撤销$/)).toBeTruthy()
  })

  test('of a key that waits to be confirmed no seconds', () => {
    const command = { key: 'call', ticketId: 'v1.A005', label: 'A005', at: nine, idempotencyKey: 'k1' }
    const unconfirmed = [{ command, unanswered: true }] as unknown as readonly Unconfirmed[] // what is shown of one
    show(
      <KeyPad
        {...{
          place,
          focus: null,
          actions: { ...idle, unconfirmed },
          now: nine + 7_000,
          confirmed: null,
          keysOn: true,
        }}
        onKeysOn={nothing}
      />,
    )
    expect(screen.getByText(/尚未确认（7 秒）/)).toBeTruthy()
    expect(readOut()).toEqual([expect.stringMatching(/^服务器没有回应/)])
  })

  test('what came of a key once, when it is confirmed: a call with its number and where to', () => {
    const served = ticket({ label: 'A005', state: 'called', counterName: '1 号窗口' })
    const command: DeskCommand = {
      ...{ key: 'call', ticketId: 'v1.A005', label: 'A005', counterName: '1 号窗口', queueId: 'v1.A' },
      ...{ at: nine, idempotencyKey: 'k1' },
    }
    show(
      <>
        <CurrentCard
          {...{ ticket: served, place, here: [], now: nine, undo: null }}
          {...{
            isUnconfirmed: true,
            isNextOffered: false,
            isNobodyYet: false,
            onFocus: nothing,
            onChanged: nothing,
          }}
        />
        <KeyPad
          {...{ place, focus: served, actions: idle, now: nine, confirmed: command, keysOn: true }}
          onKeysOn={nothing}
        />
      </>,
    )
    expect(readOut()).toEqual(['已确认：叫号 A005 · 1 号窗口'])
  })

  test('of a number that was taken for somebody the number, sign by sign: the focus is on the key that prints', () => {
    const taken = { ticket: ticket({ label: 'A007' }) }
    show(<TakenSlip place={place} taken={taken} onClose={nothing} />)
    expect(readOut()).toEqual(['已取号 · A 0 0 7 · 社会保险'])
  })

  test('that the deadline is in danger, as long as the way out is the same only once', () => {
    const forecast = (minutes: number): Forecast => ({
      ...{ waiting: 18, served: { from: at(minutes), to: at(minutes + 20) }, late: 3, tight: 0 },
      ...{ callBy: null, counters: 2 },
    })
    const line = (minutes: number) => (
      <ForecastLine place={place} forecasts={new Map([['v1.A', forecast(minutes)]])} now={nine} />
    )
    show(line(50))
    const [first] = readOut()
    document.body.innerHTML = ''
    show(line(52))
    expect(readOut()).toEqual([first])
    expect(first).toMatch(/再开 2 个窗口/)
  })

  test('no table, whenever something in it changes', async () => {
    show(<SessionsPage />)
    await screen.findByRole('table')
    expect(document.querySelector('[aria-live=polite] table, [role=status] table')).toBeNull()
  })
})

test('a key that the keyboard is on keeps it when there is nothing left to press, and is pressed once however long', () => {
  const pad = (presses: DeskActions['presses']) => (
    <KeyPad
      {...{ place, focus: null, actions: { ...idle, presses }, now: nine, confirmed: null, keysOn: true }}
      onKeysOn={nothing}
    />
  )
  function Pad(): ReactElement {
    const [isCalled, setCalled] = useState(false)
    return pad(isCalled ? {} : { call: () => setCalled(true) })
  }
  show(<Pad />)
  const key = document.querySelector<HTMLButtonElement>('[data-key=call]')
  act(() => key?.focus())
  expect(fireEvent.keyDown(key ?? document.body, { key: 'Enter' })).toBe(true)
  expect(fireEvent.keyDown(key ?? document.body, { key: 'Enter', repeat: true })).toBe(false)
  fireEvent.click(key ?? document.body)
  expect([key?.ariaDisabled ?? key?.getAttribute('aria-disabled'), key?.disabled]).toEqual(['true', false])
  act(() => key?.blur())
  expect(key?.disabled).toBe(true)
})

describe('where somebody is who cannot see it', () => {
  test('is said by the name of the main part, to which each change of the page leads', () => {
    show(<Shell />, '/bid-sessions')
    expect(screen.getByRole('main', { name: '开标场次' })).toBeTruthy()
  })

  test('is said by the title of the tab, at a desk with the name of the session', async () => {
    show(<LivePage place={{ ...place, deadline: null }} menu={null} above={null} />, '/bid-sessions/v1')
    await waitFor(() => expect(document.title).toMatch(/^示例桥梁工程监理 · /))
  })
})

test('by when calling has to begin is said with its day, unless that is today', () => {
  const begin = (minutes: number) => {
    const forecast: Forecast = {
      ...{
        waiting: 3,
        served: { from: at(1), to: at(9) },
        late: 0,
        tight: 0,
        callBy: at(minutes),
        counters: 0,
      },
    }
    document.body.innerHTML = ''
    show(<ForecastLine place={place} forecasts={new Map([['v1.A', forecast]])} now={nine} />)
    return document.body.textContent
  }
  expect(begin(30)).toContain('最迟 09:30 须开始叫号')
  expect(begin(30 + 24 * 60)).toContain('最迟 2026-11-24 09:30 须开始叫号')
})
