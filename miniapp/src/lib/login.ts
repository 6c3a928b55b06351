import type { Kept } from './kept'

/** Who this phone is to the server. */
export interface Login {
  token(): string | null
  /** The token, logging in silently if there is none. */
  ensure(): Promise<string>
  /** A new token in place of one that the server refused; calls at the same time share one log-in. */
  renew(refused: string): Promise<string>
  forget(): void
}

export function createLogin(kept: Kept<string>, logIn: () => Promise<string>): Login {
  let flight: Promise<string> | null = null

  function fly(): Promise<string> {
    flight ??= logIn()
      .then(token => {
        kept.set(token)
        return token
      })
      .finally(() => {
        flight = null
      })
    return flight
  }

  return {
    token: () => kept.get(),
    ensure: async () => kept.get() ?? (await fly()),
    async renew(refused) {
      const token = kept.get()
      return token !== null && token !== refused ? token : await fly()
    },
    forget: () => kept.set(null),
  }
}
