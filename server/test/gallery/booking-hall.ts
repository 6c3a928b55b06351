import type { Client } from '@paihao/shared/contract/client'

const MINUTES = 5

/**
 * Opens a hall of which a time can be booked at nearly every hour of the day (the demo's take an hour each, and late in
 * the day none is left); gives its queue and a time about an hour ahead.
 */
export async function openBookingHall(
  admin: Client,
): Promise<{ hallId: string; queueId: string; slotAt: string }> {
  const { hall } = await admin.call('createHall', {
    body: {
      name: '示例预约大厅',
      level: 'county',
      queues: [
        { prefix: 'A', name: '不动产登记', slots: { minutes: MINUTES, places: 2 } },
        { prefix: 'B', name: '社会保险' },
      ],
      counters: [{ name: '1 号窗口', prefixes: ['A', 'B'] }],
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    },
  })
  const { hallId } = hall
  const { today } = await admin.call('getHall', { params: { hallId } })
  const queueId = today.queues[0]?.queueId ?? ''
  const { slots } = await admin.call('getSlots', { params: { queueId } })
  const slot = slots[60 / MINUTES] ?? slots.at(-1)
  if (slot === undefined) throw new Error('the day of the halls is over')
  return { hallId, queueId, slotAt: slot.at }
}
