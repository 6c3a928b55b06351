import type { SmsProvider } from '../../src/notify/sms-way'
import { createTencentSms, outcomeOfCode } from '../../src/notify/tencent-sms'
import { type FakeSms, startFakeSms } from '../support/fake-sms/fake-sms'
import { freePort } from '../support/free-port'

let fake: FakeSms
let provider: SmsProvider
const to = '+8613800000001'
const providerOf = (given: object = {}) =>
  createTencentSms({
    ...{ secretId: fake.secretId, secretKey: fake.secretKey, apiUrl: fake.url, sdkAppId: fake.sdkAppId },
    ...{ region: 'ap-guangzhou', now: Date.now, timeoutMs: 8_000, ...given },
  })
const send = (one = provider, templateId = '1110') =>
  one.send(to, { templateId, signName: fake.signName }, ['A001', '1号窗口'])

beforeAll(async () => {
  fake = await startFakeSms()
  fake.templates.set('1110', 2)
  provider = providerOf()
})
beforeEach(() => (fake.sent.length = 0))
afterAll(() => fake.close())

it('a message goes to one number with its template’s variables in their order', async () => {
  expect(await send()).toEqual({ outcome: 'sent' })
  expect(fake.sent).toEqual([
    { phone: to, templateId: '1110', signName: fake.signName, params: ['A001', '1号窗口'] },
  ])
})

it('a wrong key, a clock that is wrong and an unknown template are refused for good', async () => {
  const refused = (code: string) => ({ outcome: 'refused', code })
  expect(await send(providerOf({ secretKey: 'another' }))).toEqual(refused('AuthFailure.SignatureFailure'))
  const late = providerOf({ now: () => Date.now() - 400_000 })
  expect(await send(late)).toEqual(refused('AuthFailure.SignatureExpire'))
  expect(await send(provider, '1')).toEqual(refused('FailedOperation.TemplateIncorrectOrUnapproved'))
  expect(fake.sent).toEqual([])
})

it('an answer that gets lost may be of a message that was sent', async () => {
  fake.lose('silent')
  const hasty = providerOf({ timeoutMs: 400 })
  expect(await send(hasty)).toEqual({ outcome: 'unknown', why: 'TimeoutError' })
  fake.lose('cut')
  expect(await send()).toMatchObject({ outcome: 'unknown' })
  expect(fake.sent).toHaveLength(2)
})

it('a provider that cannot be reached was certainly sent nothing', async () => {
  const away = providerOf({ apiUrl: `http://127.0.0.1:${await freePort()}` })
  expect(await send(away)).toEqual({ outcome: 'later', code: 'ECONNREFUSED' })
})

it('no outcome holds the number, whatever the provider’s words are', async () => {
  fake.fault('FailedOperation.PhoneNumberInBlacklist')
  const outcome = await send()
  expect(outcome).toEqual({ outcome: 'refused', code: 'FailedOperation.PhoneNumberInBlacklist' })
  expect(outcomeOfCode(`Error: ${to}`)).toEqual({ outcome: 'unknown', why: 'no code' })
})

// The codes of SendSms (cloud.tencent.com/document/api/382/55981) and those of all of Tencent Cloud's APIs.
const later = [
  'LimitExceeded.DeliveryFrequencyLimit',
  'LimitExceeded.PhoneNumberThirtySecondLimit',
  'RequestLimitExceeded',
  'RequestLimitExceeded.UinLimitExceeded',
]
const unknown = [
  'InternalError',
  'InternalError.OtherError',
  'InternalError.SendAndRecvFail',
  'InternalError.Timeout',
  'InternalError.UnknownError',
  'FailedOperation.OtherError',
  'FailedOperation.ParametersOtherError',
  'ServiceUnavailable',
  'SomethingNew.OfNextYear',
]
const refused = [
  'AuthFailure.SignatureFailure',
  'FailedOperation.ContainSensitiveWord',
  'FailedOperation.FailResolvePacket',
  'FailedOperation.InsufficientBalanceInSmsPackage',
  'FailedOperation.JsonParseFail',
  'FailedOperation.MarketingSendTimeConstraint',
  'FailedOperation.PhoneNumberInBlacklist',
  'FailedOperation.SignatureIncorrectOrUnapproved',
  'FailedOperation.TemplateIncorrectOrUnapproved',
  'InternalError.JsonParseFail',
  'InternalError.RequestTimeException',
  'InternalError.RestApiInterfaceNotExist',
  'InternalError.SigFieldMissing',
  'InternalError.SigVerificationFail',
  'InvalidParameterValue.ContentLengthLimit',
  'InvalidParameterValue.IncorrectPhoneNumber',
  'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter',
  'InvalidParameterValue.SdkAppIdNotExist',
  'InvalidParameterValue.TemplateParameterFormatError',
  'InvalidParameterValue.TemplateParameterLengthLimit',
  'LimitExceeded.AppDailyLimit',
  'LimitExceeded.DailyLimit',
  'LimitExceeded.PhoneNumberCountLimit',
  'LimitExceeded.PhoneNumberDailyLimit',
  'LimitExceeded.PhoneNumberOneHourLimit',
  'LimitExceeded.PhoneNumberSameContentDailyLimit',
  'MissingParameter.EmptyPhoneNumberSet',
  'UnauthorizedOperation.RequestIpNotInWhitelist',
  'UnauthorizedOperation.RequestPermissionDeny',
  'UnauthorizedOperation.SdkAppIdIsDisabled',
  'UnauthorizedOperation.SerivceSuspendDueToArrears',
  'UnauthorizedOperation.SmsSdkAppIdVerifyFail',
  'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
  'UnsupportedOperation.UnsuportedRegion',
]

it.each([
  ...later.map(code => [code, { outcome: 'later', code }] as const),
  ...refused.map(code => [code, { outcome: 'refused', code }] as const),
  ...unknown.map(code => [code, { outcome: 'unknown', why: code }] as const),
])('%s is sent again only when it is certain that nothing went out', (code, outcome) => {
  expect(outcomeOfCode(code)).toEqual(outcome)
})
