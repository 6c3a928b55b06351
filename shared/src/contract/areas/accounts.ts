import * as account from '../account'
import { endpoint } from '../endpoint'
import { page } from '../fields'
import * as z from '../z'

const nothing = z.object({})
const paged = z.object(page)

export const accountEndpoints = {
  listAccounts: endpoint({
    tag: 'accounts',
    method: 'GET',
    path: '/accounts',
    who: ['admin'],
    query: paged,
    replies: { 200: account.accounts },
    summary: 'The staff accounts.',
  }),
  createAccount: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts',
    who: ['admin'],
    body: account.accountInput,
    replies: { 201: account.accountPassword },
    errors: ['account/exists', 'agency/unknown', 'hall/unknown'],
    summary: 'Makes a staff account with a first password, which is said once.',
  }),
  changeAccount: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts/:staffId',
    who: ['admin'],
    body: account.accountChange,
    replies: { 200: account.accountReply },
    errors: ['agency/unknown', 'hall/unknown', 'account/self'],
    summary: 'Changes name, roles, agency and halls of an account. When its rights change its log-ins end.',
  }),
  endLogIns: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts/:staffId/end-log-ins',
    who: ['admin'],
    body: nothing,
    replies: { 200: account.accountReply },
    summary: 'Ends every log-in of an account at once, but for the one that asks.',
  }),
  resetPassword: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts/:staffId/reset',
    who: ['admin'],
    body: nothing,
    replies: { 200: account.accountPassword },
    errors: ['account/disabled'],
    summary: 'Gives an account a new first password and ends its log-ins.',
  }),
  disableAccount: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts/:staffId/disable',
    who: ['admin'],
    body: nothing,
    replies: { 200: account.accountReply },
    errors: ['account/self'],
    summary: 'Ends an account and its log-ins; what it did stays in the record.',
  }),
  enableAccount: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/accounts/:staffId/enable',
    who: ['admin'],
    body: nothing,
    replies: { 200: account.accountReply },
    summary: 'Lets a disabled account log in again.',
  }),
  listAgencies: endpoint({
    tag: 'accounts',
    method: 'GET',
    path: '/agencies',
    who: ['admin'],
    query: paged,
    replies: { 200: account.agencies },
    summary: 'The agencies (招标代理机构).',
  }),
  createAgency: endpoint({
    tag: 'accounts',
    method: 'POST',
    path: '/agencies',
    who: ['admin'],
    body: account.agencyInput,
    replies: { 201: account.agencyReply },
    errors: ['agency/exists'],
    summary: 'Registers an agency.',
  }),
}
