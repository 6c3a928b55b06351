import type { Device, Holder, Staff } from '@paihao/shared/contract/account'
import type { Caller as CallerKind } from '@paihao/shared/contract/roles'

/** Who is asking. `sid` names the log-in of staff and devices, which can be ended. */
export type Caller =
  | { kind: 'public' }
  | { kind: 'holder'; holder: Holder }
  | { kind: 'staff'; staff: Staff; sid: string }
  | { kind: 'device'; device: Device; sid: string }

export const anybody: Caller = { kind: 'public' }

const holderKinds: readonly CallerKind[] = ['holder']
const publicKinds: readonly CallerKind[] = ['public']

/** As what a caller stands in the `who` column of the table of endpoints. */
export function kindsOf(caller: Caller): readonly CallerKind[] {
  switch (caller.kind) {
    case 'public':
      return publicKinds
    case 'holder':
      return holderKinds
    case 'staff':
      return caller.staff.roles
    case 'device':
      return [caller.device.kind]
  }
}
