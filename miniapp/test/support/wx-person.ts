/** Whoever holds the phone: what they answer to WeChat's own questions. */
export interface WxPerson {
  /** In WeChat's settings of the mini-program: 接收通知. */
  mainSwitch: boolean
  /** The templates that exist, and what is answered when asked for them. */
  answers: Record<string, 'accept' | 'reject' | 'ban'>
  /** Those of them that are long-term. */
  longTerm: string[]
  /** As if the app were in the background, or the network away, at the moment of asking: WeChat's errCode. */
  failsWith: number | null
  /** 《用户隐私保护指引》 was agreed to before. */
  hasAgreed: boolean
  /** How large (px) they have set WeChat's type; usually 17. */
  typeSize: number
  /** What the button getPhoneNumber gives, touch after touch; without one WeChat refuses. */
  phoneCodes: string[]
  /** The question stands until a test answers it. */
  holdsQuestion: boolean
  /** Templates asked for, question after question. */
  asked: string[][]
  answerQuestion(): void
}

export const createWxPerson = (): WxPerson => ({
  mainSwitch: true,
  answers: {},
  longTerm: [],
  failsWith: null,
  hasAgreed: true,
  typeSize: 17,
  phoneCodes: [],
  holdsQuestion: false,
  asked: [],
  answerQuestion: () => undefined,
})

/** As older phones have it; newer ones take five. */
const MOST = 3

/** What wx.requestSubscribeMessage does, by its page: an errCode with WeChat's words, or the answers. */
export function subscribeAnswer(
  person: WxPerson,
  ids: unknown,
  isInTap: boolean,
): { errCode?: number; reason: string } | { answers: Record<string, string> } {
  if (!isInTap) return { reason: 'can only be invoked by user TAP gesture.' }
  if (!Array.isArray(ids) || ids.length === 0) return { errCode: 10001, reason: 'TmplIds can not be empty' }
  const asked = ids.map(String)
  if (asked.length > MOST) return { errCode: 20003, reason: 'Templates count out of max bounds' }
  if (asked.some(id => !(id in person.answers))) return { errCode: 20001, reason: 'No template data return' }
  if (new Set(asked.map(id => person.longTerm.includes(id))).size > 1)
    return { errCode: 20002, reason: 'Templates type must be same' }
  if (person.failsWith !== null) return { errCode: person.failsWith, reason: 'can not show' }
  if (!person.mainSwitch) return { errCode: 20004, reason: 'The main switch is switched off' }
  person.asked.push(asked)
  return { answers: Object.fromEntries(asked.map(id => [id, person.answers[id] ?? 'reject'])) }
}
