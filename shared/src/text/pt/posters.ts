import type { posters as original } from '../zh-CN/posters'

export const posters: Record<keyof typeof original, string> = {
  call: 'Leia o código e tire a senha',
  sessionAt: '{room} · prazo {deadline}',
  lots: 'Lotes: {lots}',
  matters: 'Assuntos: {matters}',
  byArrival:
    'Chama-se pela ordem das senhas. Quem perder a vez volta em {minutes} minutos, atrás dos {k} seguintes.',
  byDraw: 'Registe-se primeiro. Terminado o registo, a ordem de entrega é sorteada na sala.',
  help: 'Sem telemóvel? Peça no balcão ou use o quiosque.',
  byWechat: 'No WeChat, leia este código',
  byOthers: 'Noutra aplicação, leia este',
  roomCall: 'Leia o código: senha e chegada',
  roomLead: 'Sessões nesta sala: tire a senha e abra-a para registar a chegada.',
  roomRule: 'A chamada segue a regra publicada de cada sessão; veja o ecrã desta sala.',
  fileName: 'Cartaz {name}.pdf',
}
