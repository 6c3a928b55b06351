import { staff } from '@paihao/shared/contract/account'
import * as z from '@paihao/shared/contract/z'
import type { Kept } from '@/lib/kept'

/** What the phone keeps of a member of staff, apart from whoever takes numbers on it. */
export const staffLogin = z.object({ token: z.string(), staff })
export type StaffLogin = z.infer<typeof staffLogin>

export interface LoginState {
  readonly login: StaffLogin | null
  /** The server ended it, not the person: they come back to where they were. */
  readonly ended: boolean
}

export interface StaffLoginStore {
  get(): LoginState
  token(): string | null
  enter(login: StaffLogin): void
  /** The server wants a password of the person's own first, or has now got it. */
  mustChangePassword(must: boolean): void
  leave(): void
  /** The server no longer knows this token; a newer one stays. */
  end(token: string): void
  subscribe(listener: () => void): () => void
}

/** Who works with this phone. */
export function createStaffLogin(kept: Kept<StaffLogin>): StaffLoginStore {
  const listeners = new Set<() => void>()
  let state: LoginState = { login: kept.get(), ended: false }
  function become(login: StaffLogin | null, ended = false): void {
    state = { login, ended }
    kept.set(login)
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    token: () => state.login?.token ?? null,
    enter: login => become(login),
    mustChangePassword(must) {
      if (state.login === null || state.login.staff.mustChangePassword === must) return
      become({ ...state.login, staff: { ...state.login.staff, mustChangePassword: must } })
    },
    leave: () => become(null),
    end(token) {
      if (state.login?.token === token) become(null, true)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
