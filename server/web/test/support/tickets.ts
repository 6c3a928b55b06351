import type { Calling } from '@paihao/shared/contract/queue'
import type { StaffTicket } from '@paihao/shared/contract/ticket'

/** 09:00 in Asia/Shanghai on the day of the tests, and minutes after it. */
export const nine = Date.parse('2026-11-23T09:00:00+08:00')
export const at = (minutes: number): string => new Date(nine + minutes * 60_000).toISOString()

/** A ticket that waits since 09:00; what is given replaces the rest. */
export function ticket(given: Partial<StaffTicket> & { label: string }): StaffTicket {
  const takenAt = given.takenAt ?? at(0)
  return {
    ticketId: `v1.${given.label}`,
    venueId: 'v1',
    queueId: 'v1.A',
    queueName: '社会保险',
    state: 'waiting',
    takenAt,
    calls: 0,
    order: takenAt,
    ...given,
  }
}

export function call(label: string, minutes: number, counter = 1): Calling {
  return {
    label,
    queueId: 'v1.A',
    counterId: `c${counter}`,
    counterName: `${counter} 号窗口`,
    calledAt: at(minutes),
  }
}
