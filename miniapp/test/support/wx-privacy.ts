import type { WxPerson } from './wx-person'

type Resolve = (answer: { event: string; buttonId?: string }) => void
type Listener = (resolve: Resolve, info: { referrer: string }) => void

/** After a refusal WeChat refuses by itself for so long (ms). */
const REFUSED_FOR = 10_000

/** What stands before everything that WeChat counts as personal: the guide's consent, as its page describes it. */
export function createWxPrivacy(person: WxPerson) {
  let listener: Listener | null = null
  let refusedAt = -REFUSED_FOR
  const touched = new Set<string>()
  return {
    /** Overwrites the one before. */
    listen: (given: Listener) => void (listener = given),
    /** A button with `agreePrivacyAuthorization` was touched. */
    touch: (id: string) => void touched.add(id),
    /** Goes on once the person has agreed, else fails with WeChat's words. */
    gate(referrer: string, goOn: () => void, fail: (reason: string) => void): void {
      const refuse = () => fail('privacy permission is not authorized')
      if (person.hasAgreed) return goOn()
      if (listener === null || Date.now() - refusedAt < REFUSED_FOR) return refuse()
      listener(
        ({ event, buttonId = '' }) => {
          if (event === 'agree' && touched.has(buttonId)) {
            person.hasAgreed = true
            goOn()
          } else if (event === 'disagree') {
            refusedAt = Date.now()
            refuse()
          }
        },
        { referrer },
      )
    },
  }
}
