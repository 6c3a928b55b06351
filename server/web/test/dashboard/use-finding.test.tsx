import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { deskOf } from '@paihao/shared/desk/desk'
import { act, screen } from '@testing-library/react'
import { type Finding, useFinding } from '../../src/dashboard/live/use-finding'
import { showPage } from '../support/dashboard'
import { ticket } from '../support/tickets'

const waits = ticket({ label: 'A001' })
const longOver = ticket({ label: 'A007', state: 'done' })

function open() {
  const found: [label: string | null, show: string | undefined][] = []
  const told: StaffTicket[] = []
  let finding: Finding | undefined
  function Page() {
    finding = useFinding(
      {
        desk: deskOf([waits], []),
        find: wanted =>
          Promise.resolve('label' in wanted && wanted.label === longOver.label ? longOver : null),
        told: one => told.push(one as StaffTicket), // what it found is a ticket of the staff
      },
      ({ label }, show) => found.push([label, show]),
    )
    return null
  }
  showPage(<Page />, { answer: () => ({ body: {} }) })
  return { found, told, press: (act: (given: Finding) => Promise<void>) => finding && act(finding) }
}

test('a number that is on no list of the page is fetched by its label, as it is typed', async () => {
  const { found, told, press } = open()
  await act(async () => await press(({ onLabel }) => onLabel('a-007')))
  expect(found).toEqual([['A007', undefined]])
  expect(told).toEqual([longOver])
})

test('what was scanned on a phone that waits here is asked of nobody', async () => {
  const { found, told, press } = open()
  await act(async () => await press(({ onShown }) => onShown({ ticketId: waits.ticketId, show: 's' })))
  expect(found).toEqual([['A001', 's']])
  expect(told).toEqual([])
})

test('a number that nobody has is said to be none; a company’s name is no number', async () => {
  const { found, press } = open()
  await act(async () => await press(({ onLabel }) => onLabel('A999')))
  await screen.findByText('没有号码 A999')
  await act(async () => await press(({ onLabel }) => onLabel('示例')))
  await act(async () => await press(({ onShown }) => onShown({ ticketId: 'another' })))
  await screen.findByText(/不是本场次的号码/)
  expect(found).toEqual([])
})
