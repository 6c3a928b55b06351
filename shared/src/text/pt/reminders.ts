import type { reminders as original } from '../zh-CN/reminders'

export const reminders: Record<keyof typeof original, string> = {
  'remind.beforeMessage': 'A seguir escolha “Permitir”: o WeChat avisa-o quando for chamado',
  'remind.beforePage': 'Depois de tirar a senha, mantenha a página aberta: toca quando for chamado',
  'remind.byMessage': 'O WeChat avisa-o quando for chamado; pode sair desta página',
  'remind.byPage': 'Mantenha esta página aberta: toca quando for chamado',
  'remind.none': 'Se sair agora desta página, nenhuma mensagem o avisa da chamada',
  'remind.ask': 'Avisar-me pelo WeChat',
  'remind.used': 'A sua mensagem já foi enviada; nova chamada não envia outra',
  'remind.again': 'Avisar-me de novo',
  'remind.closed': 'As mensagens deste miniprograma estão desligadas no WeChat: não podemos avisá-lo',
  'remind.openSetting': 'Ligar nas definições',
  'remind.refused': 'Sem aviso por mensagem. A sua senha mantém-se; deixe esta página aberta',
  'remind.failed': 'Não resultou. Toque mais uma vez',
  'remind.byPush': 'O navegador avisa-o quando for chamado; pode sair desta página',
  'remind.bySms': 'Recebe um SMS quando for chamado; pode sair desta página',
  'remind.askPush': 'Avisar-me neste navegador',
  'remind.closedPush':
    'O navegador bloqueia os avisos deste sítio: não podemos avisá-lo. Pode permiti-los nas definições do sítio, no navegador.',
  'remind.ahead': 'Lembrar-me',
  'remind.aheadTitle': 'Lembrar quando faltarem quantas pessoas?',
  'remind.aheadNever': 'Não lembrar',
  'remind.aheadCount': 'Faltam {ahead}',
}
