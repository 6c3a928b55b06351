import type { notices as original } from '../zh-CN/notices'

// A field of WeChat's templates shows 20 characters: what matters comes first.
export const notices: Record<keyof typeof original, string> = {
  taken: 'Number taken',
  ahead: '{ahead} ahead of you',
  leave: 'Time to leave now',
  soon: 'Closes {time}',
  booked: 'Booked for {time}',
  appointment: 'Booked: {time}',
  called: 'Go to {place}',
  missed: 'Missed: {minutes} min left',
  deadline: 'Until {time}',
  room: 'Now in {place}',
  drawn: 'Drawn: {label}',
  voided: 'Void: ask the desk',
  calledOff: 'Session withdrawn',
  noPlace: 'the desk',
}
