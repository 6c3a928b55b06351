import type { privacy as original } from '../zh-CN/privacy'

export const privacy: Record<keyof typeof original, string> = {
  'privacy.title': 'Leia primeiro o guia de privacidade',
  'privacy.phone':
    'Com o seu consentimento, o WeChat indica o seu número para preencher o contacto. Sem ele, pode escrever o número e tirar a senha na mesma.',
  'privacy.clipboard': 'Copiar requer o seu consentimento. Sem ele, tirar senha e ser chamado não mudam.',
  'privacy.other': 'Isto requer o seu consentimento. Sem ele, tirar senha e ser chamado não mudam.',
  'privacy.guide': 'Guia de privacidade',
  'privacy.agree': 'Aceitar',
  'privacy.refuse': 'Não aceitar',
  'privacy.refused': 'Não copiado: não aceitou o guia de privacidade',
  'phone.fromWechat': 'Usar o meu número do WeChat',
  'phone.change': 'Alterar',
  'phone.typeIt': 'O WeChat não indicou o número. Escreva-o',
}
