import type { errors as original } from '../zh-CN/errors'

export const errors: typeof original = {
  'login/required': 'Não tem sessão iniciada, ou esta terminou. Inicie sessão novamente.',
  'login/failed': 'O nome de utilizador ou a palavra-passe não está correto. Verifique e tente novamente.',
  'login/code_invalid': 'O código de acesso do WeChat já não é válido. Abra novamente o miniprograma.',
  'login/otp_required': 'Esta conta precisa de um código de uso único. Introduza-o e inicie sessão.',
  'login/locked':
    'Demasiadas palavras-passe erradas: esta conta fica bloqueada nesta rede durante 15 minutos. Aguarde, ou peça a um administrador que a reponha.',
  'login/unavailable':
    'De momento não é possível contactar o serviço de acesso do WeChat. Tente daqui a pouco.',
  'login/guests_refused':
    'As senhas desta sessão só são dadas a quem entra pelo WeChat. Abra esta página no WeChat.',
  'login/password_change_required': 'Está a usar a palavra-passe inicial. Altere-a antes de continuar.',
  'role/forbidden': 'A sua conta não pode fazer isto. Se precisar, fale com um administrador.',
  not_found:
    'Não há nada aqui: pode ter sido removido, ou a ligação está errada. Volte atrás e escolha de novo.',
  'request/unsupported': 'Este formato não é aceite. Envie em JSON.',
  'request/not_allowed': 'Este endereço não aceita este tipo de pedido. Consulte o documento da API.',
  'header/invalid': 'O cabeçalho Idempotency-Key não é válido. Use no máximo 80 caracteres visíveis.',
  'body/not_json': 'O que foi enviado não é JSON válido. Verifique e envie novamente.',
  'body/invalid':
    'Falta algo, ou algo está errado no que preencheu. Corrija os campos indicados e envie novamente.',
  'body/too_large': 'O que foi enviado é demasiado grande. Reduza-o e envie novamente.',
  'query/invalid': 'As condições da pesquisa não estão corretas. Altere-as e tente novamente.',
  'key/reused': 'Esta Idempotency-Key já serviu para outro pedido, por isso nada foi feito. Use uma nova.',
  'protocol/outdated': 'Esta versão é demasiado antiga para continuar. Atualize para a mais recente.',
  'rate/limited':
    'Foram feitos demasiados pedidos em pouco tempo. A sua senha está segura; aguarde um momento e tente de novo.',
  'venue/ended': 'Esta sessão terminou e já nada pode ser feito. O registo continua disponível.',
  'session/wrong_state': 'O estado da sessão não permite isto. Atualize a página para ver o estado atual.',
  'session/before_deadline':
    'O prazo ainda não terminou, por isso ainda não se pode registar. Registe depois do prazo.',
  'session/called_off':
    'Esta sessão foi anulada e já nada se pode fazer. Veja o motivo ou contacte a agência.',
  'session/times':
    'As horas não batem certo: as senhas abrem antes de fechar, e fecham até ao prazo (com sorteio, antes dele). Corrija-as e envie novamente.',
  'session/names_hidden':
    'Os nomes dos concorrentes desta sessão não são mostrados, ou não antes do prazo. O registo usa números.',
  'session/deadline_earlier': 'O prazo só pode ser adiado. Indique uma hora que não seja anterior à atual.',
  'deadline/passed':
    'O prazo terminou: já não se podem tirar senhas nem fazer alterações. Fale com o pessoal da agência.',
  'policy/contradiction':
    'Uma sessão reservada não pode usar números seguidos, pois revelam quantos há. Escolha números aleatórios.',
  'policy/prefix': 'O prefixo é feito de letras, exceto I e O. Corrija-o.',
  'policy/prefix_twice': 'Duas filas têm o mesmo prefixo. Dê a cada uma o seu.',
  'draw/not_due':
    'As inscrições ainda não terminaram e a lista não pode ser fechada. Tente quando terminarem.',
  'draw/list_open': 'As inscrições ainda estão abertas e o sorteio não pode ser feito. Aguarde que fechem.',
  'draw/list_closed': 'A lista do sorteio foi selada e já não pode ser alterada. Aguarde o sorteio.',
  'draw/no_commitment':
    'Falta o compromisso de que o sorteio precisa e a sessão não foi publicada. Tente de novo, ou avise um administrador.',
  'draw/number_required':
    'O sorteio precisa do número tirado na sala; se não houver quem o tire, diga porquê.',
  'draw/already_drawn':
    'A ordem já foi sorteada com outro número, e esse sorteio mantém-se. Siga o número que a página mostra.',
  'draw/secret_wrong':
    'O segredo do servidor não corresponde ao compromisso publicado; para garantir a justiça nada foi sorteado. Avise um administrador.',
  'queue/closed': 'Agora não se dão senhas. Consulte o horário e volte nessa altura.',
  'queue/empty':
    'De momento não há ninguém para chamar. Poderá chamar assim que alguém tire senha ou chegue.',
  'queue/full': 'As senhas desta fila esgotaram-se. Pergunte no balcão de informações.',
  'counter/busy':
    'Este balcão ainda está a atender alguém. Conclua ou marque a falta, e chame depois o seguinte.',
  'counter/unknown': 'Este balcão não existe, ou não atende esta fila. Escolha outro.',
  'bidder/not_invited':
    'A sua empresa não consta da lista desta sessão, ou o código difere do da lista. Verifique o código ou contacte a agência.',
  'bidder/sealed':
    'Antes do prazo, só quem chamou esta senha no balcão, ou a atende, pode ver de quem é. Chame-a primeiro, ou de novo.',
  'bidder/relief': 'Um colega chamou ou atende esta senha. Se o substitui, indique o motivo; fica registado.',
  'bidder/required':
    'Para a senha são precisos os dados do concorrente. Indique a empresa, o código de crédito, o representante e o telefone.',
  'credit/unknown':
    'Este tipo de prioridade não existe aqui. Continue sem ela, ou pergunte no balcão de informações.',
  'ticket/wrong_state': 'O estado da senha mudou e isto já não é possível. Atualize a página para a ver.',
  'ticket/bidder_exists':
    'Esta empresa já tem uma senha válida neste lote. Use essa. Se perdeu o telemóvel ou se foi outra pessoa a tirá-la, dirija-se ao balcão com o documento de identidade e a procuração: o pessoal resolve.',
  'ticket/has_newer': 'O titular tem aqui outra senha válida. Use essa.',
  'ticket/id_taken': 'Não foi possível tirar a senha. Tente novamente; não receberá duas.',
  'ticket/recall_limit': 'Já foi chamada todas as vezes permitidas. Marque a falta, ou comece a atender.',
  'ticket/return_expired': 'Passou o tempo para voltar depois de perder a chamada. Tire uma nova senha.',
  'ticket/not_arrived': 'O titular ainda não chegou e não pode ser chamado. Peça-lhe que registe a chegada.',
  'ticket/pass_limit':
    'Já deixou passar as vezes permitidas e o seu lugar mantém-se. Se não puder chegar a tempo, cancele e tire nova senha.',
  'ticket/none_behind': 'Não há ninguém atrás de si a quem dar a vez. O seu lugar mantém-se.',
  'ticket/reason_required': 'Isto precisa de um motivo. Indique-o e envie novamente.',
  'ticket/undo_expired':
    'Só se pode anular durante 60 segundos. Para corrigir, faça de novo e indique o motivo.',
  'ticket/already_claimed':
    'Esta senha já foi passada para um telemóvel e não pode ser passada outra vez. Use esse telemóvel.',
  'ticket/claim_invalid': 'O código do talão não está correto. Verifique o talão, ou leia o código de novo.',
  'arrival/shown_invalid':
    'O código no telemóvel expirou ou é uma imagem guardada. Peça à pessoa que abra a página da senha e mostre o código atual; ou confirme a identidade e prima Chegada.',
  'arrival/code_invalid':
    'O código de chegada está errado ou mudou. Introduza o que o ecrã do local mostra agora.',
  'arrival/locked':
    'Demasiados códigos errados: durante até uma hora não se podem introduzir os seis algarismos para esta senha. Leia o código no ecrã, ou peça ao pessoal que registe a sua chegada.',
  'transfer/nowhere': 'Não foi escolhido balcão nem assunto. Escolha para onde enviar.',
  'slot/unknown': 'Não existe essa hora para marcar. Atualize a página e escolha outra.',
  'slot/early':
    'Ainda é cedo para registar a presença. Pode fazê-lo a partir de 30 minutos antes da hora marcada.',
  'slot/passed': 'Essa hora já passou. Escolha outra, ou tire uma senha agora.',
  'slot/full': 'Essa hora está completa. Escolha outra, ou tire uma senha agora.',
  'transfer/other_lot': 'A senha de um concorrente não pode mudar de lote. Escolha um balcão deste lote.',
  'delivery/required': 'Registe primeiro a entrega: aceite ou não, o selo e o número de cópias.',
  'delivery/late':
    'Os documentos chegaram depois do prazo e a lei obriga a recusá-los. Registe a recusa e o motivo.',
  'delivery/unsealed': 'A lei obriga a recusar uma proposta sem selo. Registe a recusa e o motivo.',
  'delivery/reason_required': 'Uma recusa precisa de motivo. Indique-o e envie novamente.',
  'file/unreadable':
    'Não é possível ler este ficheiro. Use xlsx ou CSV (UTF-8 ou GBK) até 1 MB. Um xls antigo deve ser gravado como xlsx.',
  'file/columns':
    'Não foram encontradas as colunas “Concorrente” e “Código de crédito”. Descarregue o modelo e mantenha os cabeçalhos.',
  'file/too_long':
    'A lista é demasiado longa: no máximo 1000 linhas de cada vez. Verifique o ficheiro ou divida-o por sessões.',
  'push/unavailable': 'Este navegador não pode ser notificado. A sua senha mantém-se; deixe a página aberta.',
  'phone/code_invalid':
    'O código do WeChat para o número de telefone já não é válido. Toque mais uma vez ou escreva o número.',
  'phone/unavailable':
    'Não é possível obter agora o número do WeChat. Escreva-o; pode tirar a senha na mesma.',
  'record/sealed': 'Esta sessão é reservada até ao prazo; o registo fica público depois. Volte nessa altura.',
  'account/exists': 'Este nome de utilizador já existe. Escolha outro.',
  'account/weak_password':
    'A palavra-passe é demasiado fácil ou uma das suas últimas cinco. Use pelo menos 10 caracteres, de três destes tipos: minúsculas, maiúsculas, algarismos, símbolos.',
  'account/disabled': 'Esta conta está desativada. Ative-a primeiro.',
  'account/self': 'Não pode desativar a sua própria conta. Peça a outro administrador.',
  'agency/exists': 'Esta agência já está registada. Escolha-a na lista.',
  'agency/unknown': 'Esta agência não existe, ou não foi escolhida para o agente. Escolha uma.',
  'hall/unknown': 'Este centro não existe. Escolha de novo.',
  'hall/level': 'Um centro pertence a outro de nível superior: cidade, concelho, vila, aldeia.',
  'hall/changed': 'Alguém acabou de alterar este centro. Abra-o de novo.',
  'device/code_invalid':
    'O código de emparelhamento está errado, usado ou caducado. Peça um novo ao pessoal.',
  'server/fault':
    'Houve uma falha do nosso lado e isto não ficou feito. Tente mais tarde; se falhar de novo, indique ao pessoal o número do erro.',
  'server/unavailable':
    'De momento o sistema não consegue guardar dados, por isso nada foi feito. Tente daqui a pouco.',
  'server/stopping': 'O servidor está a reiniciar. Tente daqui a um momento.',
  'log/forked':
    'Os registos desta sessão não coincidem; foi suspensa para garantir a justiça. Avise um administrador.',
}
