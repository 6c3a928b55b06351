import type { Device, Me } from '@paihao/shared/contract/account'
import type { Handlers } from '../http/handlers'
import type { WechatClient } from '../notify/wechat-client'
import { Refused } from '../refused'
import type { Accounts } from './accounts'
import type { Caller } from './caller'
import type { LogIns } from './log-ins'

type LogInHandlers = Pick<
  Handlers,
  'logInStaff' | 'logInGuest' | 'logInWechat' | 'logInDevice' | 'logOut' | 'changePassword' | 'me'
>

interface Options {
  logIns: LogIns
  accounts: Accounts
  wechat: WechatClient
  /** Uses up a pairing code; throws `device/code_invalid`. */
  pair(code: string): Promise<Device>
  /** Keeps where a holder can be reached. */
  loggedIn(holderId: string, openid: string): Promise<void>
}

/** How people and devices say who they are. */
export function createLogInHandlers({ logIns, accounts, wechat, pair, loggedIn }: Options): LogInHandlers {
  return {
    logInStaff:
      () =>
      async ({ body: { username, password }, address }) => ({
        status: 200,
        body: await logIns.staff(username, password, address),
      }),
    logInGuest: () => () => Promise.resolve({ status: 201, body: logIns.guest() }),
    logInWechat:
      () =>
      async ({ body: { code } }) => {
        const openid = await wechat.openidOf(code)
        const body = logIns.wechat(openid)
        await loggedIn(body.holder.holderId, openid)
        return { status: 200, body }
      },
    logInDevice:
      () =>
      async ({ body: { pairingCode } }) => ({
        status: 200,
        body: await logIns.device(await pair(pairingCode)),
      }),
    logOut: caller => async () => {
      await logIns.end(caller)
      return { status: 200, body: {} }
    },
    changePassword:
      caller =>
      async ({ body: { password, newPassword }, address }) => {
        const { staff, sid } = staffOf(caller)
        await logIns.confirm(staff.username, password, address)
        await accounts.changePassword(staff.staffId, newPassword)
        await logIns.endAllOf(staff.staffId, sid)
        return { status: 200, body: {} }
      },
    me: caller => () => Promise.resolve({ status: 200, body: { me: meOf(caller) } }),
  }
}

function staffOf(caller: Caller): Extract<Caller, { kind: 'staff' }> {
  if (caller.kind !== 'staff') throw new Refused('role/forbidden')
  return caller
}

function meOf(caller: Caller): Me {
  switch (caller.kind) {
    case 'staff':
      return { kind: 'staff', staff: caller.staff }
    case 'holder':
      return { kind: 'holder', holder: caller.holder }
    case 'device':
      return { kind: 'device', device: caller.device }
    case 'public':
      throw new Refused('login/required')
  }
}
