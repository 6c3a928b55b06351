import type { CallWay } from '@paihao/shared/contract/notice'
import type { Messenger } from './messenger'

/** How a call would reach a holder who has no page open, as far as is known now; what is said to them beforehand. */
export async function callWayOf(
  { api, templates, people, reach }: Pick<Messenger, 'api' | 'templates' | 'people' | 'reach'>,
  holderId: string,
): Promise<CallWay> {
  const templateId = templates.kinds.called?.templateId
  if (api === null || templateId === undefined) return 'page'
  const isKnown = (await people.openidOf(holderId)) !== null
  return isKnown && (await reach.credits.left(holderId, templateId)) > 0 ? 'wechat' : 'page'
}
