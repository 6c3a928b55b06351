import type { notices as original } from '../zh-CN/notices'

// A field of WeChat's templates shows 20 characters: what matters comes first.
export const notices: Record<keyof typeof original, string> = {
  taken: 'Senha obtida',
  ahead: '{ahead} à sua frente',
  leave: 'Hora de sair',
  soon: 'Prazo {time}',
  booked: 'Marcado para {time}',
  appointment: 'Marcação: {time}',
  called: 'Vá a {place}',
  missed: 'Perdida: {minutes} min',
  deadline: 'Até {time}',
  room: 'Agora em {place}',
  drawn: 'Sorteio: {label}',
  voided: 'Anulada: veja balcão',
  calledOff: 'Sessão anulada',
  noPlace: 'ao balcão',
}
