/** What WeChat's privacy guide was asked for: its name of the API or button, as far as the page has words for it. */
export type PrivacyReason = 'phone' | 'clipboard' | 'other'

/** The consent that WeChat asks for before it hands anything personal to the app. */
export interface Privacy {
  /** What waits for an answer; null when nothing does. */
  asked(): PrivacyReason | null
  subscribe(listener: () => void): () => void
  /** After a real touch of the button of this id: WeChat looks whether there was one. */
  agree(buttonId: string): void
  refuse(): void
}

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
/** WeChat keeps only the last listener, so there is one for the whole app. */
export type ListenForPrivacy = (listener: (resolve: Resolve, info: { referrer: string }) => void) => void

export function createPrivacy(listen: ListenForPrivacy): Privacy {
  const listeners = new Set<() => void>()
  let waiting: Resolve[] = []
  let reason: PrivacyReason | null = null

  function become(next: PrivacyReason | null): void {
    reason = next
    for (const listener of listeners) listener()
  }
  /** Several may wait for the one answer; each must be given it, or it waits for ever. */
  function answer(given: Parameters<Resolve>[0]): void {
    const all = waiting
    waiting = []
    for (const resolve of all) resolve(given)
    become(null)
  }

  listen((resolve, { referrer }) => {
    waiting.push(resolve)
    resolve({ event: 'exposureAuthorization' })
    become(reasonOf(referrer))
  })
  return {
    asked: () => reason,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    agree: buttonId => answer({ event: 'agree', buttonId }),
    refuse: () => answer({ event: 'disagree' }),
  }
}

function reasonOf(referrer: string): PrivacyReason {
  if (/phone/i.test(referrer)) return 'phone'
  return /clipboard/i.test(referrer) ? 'clipboard' : 'other'
}
