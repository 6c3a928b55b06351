import type { names as original } from '../zh-CN/names'

export const names: typeof original = {
  'role.admin': 'Administrator',
  'role.agent': 'Agent',
  'role.clerk': 'Clerk',
  'role.supervisor': 'Supervisor',
  'role.auditor': 'Auditor',
  'level.city': 'City',
  'level.county': 'County',
  'level.town': 'Town',
  'level.village': 'Village',
  'numbering.sequential': 'Sequential numbers',
  'numbering.opaque': 'Random numbers',
  'order.arrival': 'In order of taking',
  'order.draw': 'Order by draw',
  'visibility.open': 'Open',
  'visibility.sealed': 'Sealed until the deadline',
  'credit.elderly': 'Elderly visitor',
  'device.screen': 'Hall screen',
  'device.kiosk': 'Kiosk',
}
