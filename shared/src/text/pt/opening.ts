/** What the desk writes up of bids, and what is said at the opening. */
export const opening = {
  'delivery.idChecked': 'Identificação do representante verificada',
  'delivery.powerSeen': 'Procuração apresentada',
  'delivery.papers': 'Documentos',
  'delivery.remarkHint': 'Visível apenas a quem pode conhecer os concorrentes; não consta do registo público',
  'key.correct': 'Corrigir o registo',
  'correct.heading': 'Corrigir o registo de {label}',
  'correct.lead':
    'Preencha o registo completo tal como deve ficar. O registo anterior e a correção ficam ambos guardados, com o seu nome e a hora; a hora de entrega não muda.',
  'correct.reason': 'Motivo da correção',
  'correct.submit': 'Guardar correção',
  'correct.done': 'Corrigido; o registo anterior também fica guardado',
  'correct.stands': 'O registo foi corrigido; o anterior também fica guardado.',
  'records.title': 'Registos desta entrega',
  'records.recorded': 'Primeiro registo',
  'records.corrected': 'Correção',
  'records.line': '{time} {by}',
}
