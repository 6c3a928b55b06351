import { staff } from '@paihao/shared/contract/account'
import * as z from '@paihao/shared/contract/z'
import { keptAs, keptIn } from '../../lib/kept'

const stored = z.object({ token: z.string(), staff })
export type StaffLogin = z.infer<typeof stored>

// For this tab alone: closing the window ends it on this machine.
const kept = keptIn(() => sessionStorage, 'paihao.staff')

export function readStaffLogin(): StaffLogin | null {
  return keptAs(kept, stored)
}

export function keepStaffLogin(login: StaffLogin | null): void {
  kept.set(login === null ? null : JSON.stringify(login))
}
