import { staff } from '@paihao/shared/contract/account'
import * as z from '@paihao/shared/contract/z'
import { keptIn } from '../../lib/kept'

const stored = z.object({ token: z.string(), staff })
export type StaffLogin = z.infer<typeof stored>

// For this tab alone: closing the window ends it on this machine.
const kept = keptIn(() => sessionStorage, 'paihao.staff')

export function readStaffLogin(): StaffLogin | null {
  const text = kept.get()
  if (text === null) return null
  try {
    const parsed = stored.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function keepStaffLogin(login: StaffLogin | null): void {
  kept.set(login === null ? null : JSON.stringify(login))
}
