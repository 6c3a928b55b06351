import type { posters as original } from '../zh-CN/posters'

export const posters: Record<keyof typeof original, string> = {
  call: 'Scan to take a number',
  sessionAt: '{room} · deadline {deadline}',
  lots: 'Lots: {lots}',
  matters: 'Matters: {matters}',
  byArrival:
    'Called in the order of taking. Who is missed comes back within {minutes} minutes, behind the next {k}.',
  byDraw: 'Register first. When registration closes, the order of delivery is drawn in the room.',
  help: 'No phone? Ask at the desk, or use the kiosk.',
  byWechat: 'In WeChat, scan this code',
  byOthers: 'With any other app, scan this one',
  roomCall: 'Scan to take a number or to sign in',
  roomLead: 'Sessions in this room: take a number, and open it to sign in when you are here.',
  roomRule: 'People are called by the published rule of each session; watch the screen of this room.',
  fileName: 'Poster {name}.pdf',
}
