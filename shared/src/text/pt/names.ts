import type { names as original } from '../zh-CN/names'

export const names: typeof original = {
  'role.admin': 'Administrador',
  'role.agent': 'Agente',
  'role.clerk': 'Atendedor',
  'role.supervisor': 'Supervisor',
  'role.auditor': 'Auditor',
  'level.city': 'Cidade',
  'level.county': 'Distrito',
  'level.town': 'Vila',
  'level.village': 'Aldeia',
  'numbering.sequential': 'Números sequenciais',
  'numbering.opaque': 'Números aleatórios',
  'order.arrival': 'Por ordem das senhas',
  'order.draw': 'Ordem por sorteio',
  'visibility.open': 'Aberta',
  'visibility.sealed': 'Reservada até ao prazo',
  'credit.elderly': 'Pessoa idosa',
  'device.screen': 'Ecrã da sala',
  'device.kiosk': 'Quiosque',
}
