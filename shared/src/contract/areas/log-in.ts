import * as account from '../account'
import { endpoint } from '../endpoint'
import { callers } from '../roles'
import { myData } from '../my-data'
import * as z from '../z'

const nothing = z.object({})
const loggedIn = callers.filter(caller => caller !== 'public')

export const logInEndpoints = {
  logInStaff: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/login/staff',
    who: ['public'],
    body: account.staffLogin,
    replies: { 200: account.staffToken },
    errors: ['login/failed', 'login/locked', 'login/otp_required'],
    summary:
      'Staff log in. Five failures lock the account for that address for 15 minutes; a live token goes on.',
  }),
  logInGuest: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/login/guest',
    who: ['public'],
    body: account.guestLogin,
    replies: { 201: account.holderToken },
    errors: ['login/guests_refused'],
    summary: 'A browser becomes a holder without an account.',
  }),
  logInWechat: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/login/wechat',
    who: ['public'],
    body: account.wechatLogin,
    replies: { 200: account.holderToken },
    errors: ['login/code_invalid', 'login/unavailable'],
    summary: 'The code of wx.login becomes a log-in; the same person is the same holder each time.',
  }),
  logInDevice: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/login/device',
    who: ['public'],
    body: account.deviceLogin,
    replies: { 200: account.deviceToken },
    errors: ['device/code_invalid'],
    summary: 'A screen or kiosk logs in with the pairing code that staff made for it; the code is used up.',
  }),
  logOut: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/logout',
    who: loggedIn,
    body: nothing,
    replies: { 200: nothing },
    summary: 'Ends the log-in of staff or of a device. A holder throws the token away.',
  }),
  changePassword: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/me/password',
    who: ['admin', 'agent', 'clerk', 'supervisor', 'auditor'],
    body: account.passwordBody,
    replies: { 200: nothing },
    errors: ['login/failed', 'login/locked', 'account/weak_password'],
    summary: 'Changes the caller’s own password and ends their other log-ins.',
  }),
  me: endpoint({
    tag: 'log-in',
    method: 'GET',
    path: '/me',
    who: loggedIn,
    replies: { 200: account.me },
    summary: 'Who the token belongs to.',
  }),
  myData: endpoint({
    tag: 'log-in',
    method: 'GET',
    path: '/me/data',
    who: ['holder'],
    replies: { 200: myData },
    summary:
      'Everything personal that is held about the caller, to be read and taken along (个人信息保护法 art. 45).',
  }),
  eraseMe: endpoint({
    tag: 'log-in',
    method: 'POST',
    path: '/me/erase',
    who: ['holder'],
    body: nothing,
    replies: { 200: z.object({ erased: z.int(), kept: z.int() }) },
    summary:
      'Cancels the caller’s live tickets and erases their personal data. Records of bids are kept for their legal term, and counted in `kept`.',
  }),
}
