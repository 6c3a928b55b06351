import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { deskOf } from '@paihao/shared/desk/desk'
import { withTicket } from '../../src/staff/lib/desk-source'
import { copiesOf, deliveryOf, firstDraft } from '../../src/staff/lib/delivery-draft'
import { counterAgain } from '../../src/staff/lib/kept-counter'
import { scannedOf } from '../../src/staff/lib/scanned'

const counters = [
  { counterId: 'c1', name: '1 号窗口' },
  { counterId: 'c2', name: '2 号窗口' },
]

function ticket(label: string, order: string, given: Partial<StaffTicket> = {}): StaffTicket {
  return {
    ticketId: label,
    venueId: 'v1',
    queueId: 'v1.A',
    queueName: '监理',
    label,
    state: 'waiting',
    takenAt: order,
    order,
    calls: 0,
    ...given,
  }
}

it.each([
  ['http://127.0.0.1/#/pages/ticket/index?ticketId=v1.t1', { ticketId: 'v1.t1' }],
  ['http://127.0.0.1/t/ticket?ticketId=v1.t1&show=s-1', { ticketId: 'v1.t1', show: 's-1' }],
  ['pages/ticket/index?scene=t%3Dv1.t1', { ticketId: 'v1.t1' }],
  [' a012 ', { label: 'A012' }],
  ['A-012', { label: 'A012' }],
  ['a 1234 5678', { label: 'A12345678' }],
  ['brgg49wh0zd34.s9cr167aytjrp6', { ticketId: 'brgg49wh0zd34.s9cr167aytjrp6' }],
  ['', null],
  ['https://example.test/?x=1', null],
])('what was scanned or typed, %p, stands for %p', (text, meaning) => {
  expect(scannedOf(text)).toEqual(meaning)
})

it('the counter is remembered, by its name too when a new day has made the counters anew', () => {
  expect(counterAgain({ counterId: 'c2', name: '2 号窗口' }, counters)?.counterId).toBe('c2')
  expect(counterAgain({ counterId: 'old', name: '1 号窗口' }, counters)?.counterId).toBe('c1')
  expect(counterAgain({ counterId: 'old', name: '9 号窗口' }, counters)).toBeNull()
  expect(counterAgain(null, counters)).toBeNull()
})

it('where there is only one counter nobody is asked', () => {
  expect(counterAgain(null, counters.slice(0, 1))?.counterId).toBe('c1')
})

it('a refusal without a reason is no record of a delivery', () => {
  const draft = { ...firstDraft(false, '逾期送达'), accepted: false }
  expect(deliveryOf(draft)).toBeNull()
  expect(deliveryOf({ ...draft, refusalReason: ' 密封破损 ' })).toEqual({
    accepted: false,
    seal: 'intact',
    copies: 1,
    idChecked: false,
    powerSeen: false,
    refusalReason: '密封破损',
  })
})

it('what came too late begins as refused, for that reason', () => {
  expect(deliveryOf(firstDraft(true, '逾期送达'))).toMatchObject({
    accepted: false,
    refusalReason: '逾期送达',
  })
})

it('a reason that was typed before the bid was accepted after all is not sent', () => {
  const draft = { ...firstDraft(false, ''), idChecked: true, refusalReason: '密封破损' }
  expect(deliveryOf({ ...draft, remark: '另附光盘' })).toEqual({
    accepted: true,
    seal: 'intact',
    copies: 1,
    idChecked: true,
    powerSeen: false,
    remark: '另附光盘',
  })
})

it('copies are whole numbers up to 999', () => {
  expect([copiesOf('12'), copiesOf('5000'), copiesOf('3 份'), copiesOf('')]).toEqual([12, 999, 3, null])
})

it('what the server answered to a key shows at once: the called leave the line, those who come back stand in their order', () => {
  const [first, second] = [ticket('A001', '2026-11-23T01:00:00Z'), ticket('A002', '2026-11-23T01:05:00Z')]
  const desk = deskOf([first, second], [])
  const called = withTicket(desk, { ...first, state: 'called', calledAt: '2026-11-23T02:00:00Z' })
  expect([called.waiting, called.current].map(all => all.map(({ label }) => label))).toEqual([
    ['A002'],
    ['A001'],
  ])
  const back = withTicket(called, { ...first, order: '2026-11-23T01:10:00Z' })
  expect(back.waiting.map(({ label }) => label)).toEqual(['A002', 'A001'])
  expect(back.current).toEqual([])
})
